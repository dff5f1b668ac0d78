// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.apps;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.invites.apps.App;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.apps.Platform;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.PageRequest;

/** Lays the apps out for a visitor. */
public final class AppShelves {

    private final Apps apps;

    public AppShelves(Apps apps) {
        this.apps = apps;
    }

    /** The app that somebody chose before the form. */
    public Optional<App> find(String id) {
        return apps.find(id);
    }

    /** Whether there are apps for this visitor, and none of them opens an invite. */
    public boolean needForm(PageRequest visit) {
        List<App> near = apps.all().stream().filter(near(visit)).toList();
        return !near.isEmpty() && near.stream().noneMatch(App::opensInvites);
    }

    /**
     * All apps, for somebody who has an invite still to redeem.
     *
     * @param form where to sign up, relative to the page; an app's id is appended
     */
    public AppShelfView beforeSigningUp(PageRequest visit, String xmppUri, String form) {
        return shelf(visit, app -> new AppCardView(app, visit.texts(), Optional.of(xmppUri), form));
    }

    /**
     * The app to begin with, for somebody who holds a phone: the first one in the administrator's
     * order that runs there and opens the invite. Empty on other devices, where people have the
     * form before their eyes and a keyboard under their hands.
     */
    public Optional<InstallView> recommended(PageRequest visit, String xmppUri) {
        return visit.platform()
                .filter(Platform::isPhone)
                .flatMap(
                        phone ->
                                apps.all().stream()
                                        .filter(app -> app.runsOn(phone) && app.opensInvites())
                                        .findFirst()
                                        .map(app -> install(app, phone, visit.texts(), xmppUri)));
    }

    private static InstallView install(App app, Platform phone, Texts texts, String xmppUri) {
        AppCardView card = new AppCardView(app, texts, Optional.of(xmppUri), "");
        AppLinkView best = card.links().get(0);
        return new InstallView(
                texts.get("page.recommended", AppCardView.name(phone, texts)),
                card,
                best.carries()
                        ? texts.get("page.get.carries", best.text())
                        : texts.get("page.get.back"),
                phone == Platform.IOS ? texts.get("page.get.error") : "");
    }

    /** All apps, for somebody who has an account. */
    public AppShelfView afterwards(PageRequest visit) {
        return shelf(visit, app -> card(app, visit.texts()));
    }

    /** One app, for somebody who has an account. */
    public AppCardView card(App app, Texts texts) {
        return new AppCardView(app, texts, Optional.empty(), "");
    }

    private AppShelfView shelf(PageRequest visit, Function<App, AppCardView> card) {
        Predicate<App> near = near(visit);
        return new AppShelfView(
                visit.platform()
                        .map(platform -> AppCardView.name(platform, visit.texts()))
                        .orElse(""),
                apps.all().stream().filter(near).map(card).toList(),
                apps.all().stream().filter(near.negate()).map(card).toList());
    }

    private static Predicate<App> near(PageRequest visit) {
        Optional<Platform> platform = visit.platform();
        return app -> platform.filter(app::runsOn).isPresent();
    }
}
