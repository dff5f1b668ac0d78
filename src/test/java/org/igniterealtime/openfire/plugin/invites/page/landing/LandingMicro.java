// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.landing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.apps.Apps;
import org.igniterealtime.openfire.plugin.invites.html.QrCode;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppCardView;
import org.igniterealtime.openfire.plugin.invites.page.apps.AppShelfView;
import org.igniterealtime.openfire.plugin.invites.page.wording.FactView;
import org.igniterealtime.openfire.plugin.invites.page.wording.FactsView;
import org.igniterealtime.openfire.plugin.invites.page.wording.StepView;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.igniterealtime.openfire.plugin.invites.web.Answer;
import org.igniterealtime.openfire.plugin.invites.web.Assets;
import org.igniterealtime.openfire.plugin.invites.web.LanguageLinkView;
import org.igniterealtime.openfire.plugin.invites.web.LookView;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What a landing page costs when its template is filled, its code drawn, and when it was kept. No
 * invite is asked for, and nothing is compressed.
 */
@State(Scope.Benchmark)
public class LandingMicro {

    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);
    private static final String TOKEN = "abcdefghijklmnopqrstuvwx";
    private static final String URI = "xmpp:example.org?register;preauth=" + TOKEN;
    private static final long PLENTY = 10_000_000;

    private final Templates templates = new Templates();
    private final DrawnPages kept = new DrawnPages(templates, PLENTY);
    private final LandingView view = view();

    @Benchmark
    public byte[] draw() {
        return templates.fill("page/landing.jte", TEXTS, view);
    }

    @Benchmark
    public Answer keep() {
        return kept.of(TEXTS, view());
    }

    /** With the style, the script and the apps that every page has. */
    private static LandingView view() {
        String url = "https://chat.example.org/invite?" + TOKEN;
        Assets assets = Shared.ASSETS;
        String form = "invite/register?t=" + TOKEN;
        return new LandingView(
                new PageFrameView(
                        "Romeo invites you",
                        "Montague House",
                        new LookView(assets.style(), assets.script(), "", "invite/icon.svg", ""),
                        LanguageLinkView.to(TOKEN, TEXTS),
                        List.of()),
                "Open an account and chat with Romeo.",
                Optional.empty(),
                Optional.of("See you there!"),
                new ActionsView("Open the app", URI, "Nothing happens?", "Sign up", form, false),
                List.of(),
                url,
                new QrCode(url, "QR code"),
                new FactsView(
                        List.of(new FactView("From", "Romeo", "romeo@example.org")),
                        Optional.empty(),
                        "",
                        List.of("It works once.")),
                List.of(
                        new StepView("Get an app", "Any of those below will do."),
                        new StepView("Open the invite", "By the button, or by the code."),
                        new StepView("Choose a name", "And a password.")),
                new AppShelfView("", List.of(), Shared.CARDS),
                false);
    }

    /** What is there once in a server too. */
    private static final class Shared {

        static final Assets ASSETS = new Assets(Optional.empty());

        static final List<AppCardView> CARDS =
                new Apps(() -> "")
                        .all().stream()
                                .map(
                                        app ->
                                                new AppCardView(
                                                        app, TEXTS, Optional.of(URI), "register"))
                                .toList();
    }
}
