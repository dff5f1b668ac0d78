// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invitation.Invitation;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Site;

/** What to say about one invite in one language. */
public final class Wording {

    private final Invite invite;
    private final Texts texts;
    private final Site site;
    private final boolean mayRegister;
    private final Invitation invitation;

    /**
     * @param mayRegister whether the invite can make an account, here and now
     */
    public Wording(Invite invite, Texts texts, Site site, boolean mayRegister) {
        this.invite = invite;
        this.texts = texts;
        this.site = site;
        this.mayRegister = mayRegister;
        this.invitation =
                new Invitation(
                        invite,
                        invite.inviter().map(site::displayName).orElse(""),
                        site.name(),
                        mayRegister,
                        texts);
    }

    /** Who invites where. */
    public String heading() {
        return invitation.heading();
    }

    /** Who invites where to have an account there; to what, if nobody is named. */
    public String invitation() {
        return invitation.toSite();
    }

    /** What the invite does. */
    public String lead() {
        return invitation.lead();
    }

    /** What the button that opens an app does. */
    public String open() {
        return texts.get(invite.kind() == Kind.CONTACT ? "page.open.contact" : "page.open");
    }

    /** What the button that leads to the form does. */
    public String signUp() {
        return texts.get("page.browser");
    }

    /** All that there is to know about the invite. */
    public FactsView facts() {
        Optional<Long> expires = invite.expires().stream().boxed().findFirst();
        return new FactsView(
                people(),
                expires.map(Instant::ofEpochMilli),
                expires.map(texts::moment).orElse(""),
                notes());
    }

    private List<FactView> people() {
        List<FactView> facts = new ArrayList<>();
        invite.username()
                .ifPresent(
                        name ->
                                facts.add(
                                        new FactView(
                                                texts.get("page.address"), "", address(name))));
        invite.inviter()
                .ifPresent(
                        name ->
                                facts.add(
                                        new FactView(
                                                texts.get("page.inviter"),
                                                calledOtherwise(name),
                                                address(name))));
        return facts;
    }

    /** The address says who it is; the name says so to those who know that person. */
    private String calledOtherwise(String username) {
        String name = site.displayName(username);
        return name.equals(username) ? "" : name;
    }

    private List<String> notes() {
        if (invite.kind() == Kind.RESET) {
            return List.of(
                    texts.get("page.form.lead.reset"),
                    texts.get("page.reset.ignore"),
                    texts.get("page.reset.personal"));
        }
        return invite.usesAllowed() == 1 ? List.of(texts.get("page.personal")) : List.of();
    }

    /**
     * What to do next, for somebody who has never heard of XMPP.
     *
     * @param formFirst whether the form is the better way
     */
    public List<StepView> steps(boolean formFirst) {
        if (!mayRegister) {
            return List.of(
                    step("page.step.device", "page.step.device.text"),
                    step("page.step.add", "page.step.add.text", inviter()),
                    step("page.step.hello", "page.step.hello.text"));
        }
        return formFirst ? stepsByForm() : stepsByApp();
    }

    private List<StepView> stepsByApp() {
        return List.of(
                step("page.step.app", "page.step.app.text"),
                step("page.step.back", "page.step.back.text"),
                named()
                        ? step("page.step.password", "page.step.password.text")
                        : step("page.step.name", "page.step.name.text"));
    }

    private List<StepView> stepsByForm() {
        return List.of(
                step(
                        "page.step.form",
                        named() ? "page.step.form.named.text" : "page.step.form.text"),
                step("page.step.app", "page.step.app.text"),
                step("page.step.enter", "page.step.enter.text"));
    }

    private StepView step(String heading, String text, Object... arguments) {
        return new StepView(texts.get(heading), texts.get(text, arguments));
    }

    private boolean named() {
        return invite.username().isPresent();
    }

    private String inviter() {
        return texts.apart(site.displayName(invite.inviter().orElseThrow()));
    }

    private String address(String username) {
        return username + "@" + site.domain();
    }
}
