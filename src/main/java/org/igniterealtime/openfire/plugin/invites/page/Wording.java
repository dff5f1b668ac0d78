package org.igniterealtime.openfire.plugin.invites.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** What to say about one invite in one language. */
final class Wording {

    private final Invite invite;
    private final Texts texts;
    private final String site;
    private final String domain;

    /**
     * @param site what this server calls itself
     * @param domain the XMPP domain
     */
    Wording(Invite invite, Texts texts, String site, String domain) {
        this.invite = invite;
        this.texts = texts;
        this.site = site;
        this.domain = domain;
    }

    /** Who invites where. */
    String heading() {
        return switch (invite.kind()) {
            case ACCOUNT ->
                    invite.inviter()
                            .map(name -> texts.get("page.account.heading.from", set(name), site()))
                            .orElseGet(() -> texts.get("page.account.heading", site()));
            case CONTACT -> texts.get("page.contact.heading", inviter());
            case RESET -> texts.get("page.reset.heading");
        };
    }

    /** What the invite does. */
    String lead() {
        return switch (invite.kind()) {
            case ACCOUNT ->
                    texts.get(
                            invite.username().isPresent()
                                    ? "page.account.named.lead"
                                    : "page.account.lead",
                            site());
            case CONTACT ->
                    texts.get(
                            invite.allowsRegistration()
                                    ? "page.contact.account.lead"
                                    : "page.contact.lead",
                            inviter(),
                            site());
            case RESET -> texts.get("page.reset.lead", site());
        };
    }

    /** What the button does. */
    String open() {
        return texts.get(invite.kind() == Kind.CONTACT ? "page.open.contact" : "page.open");
    }

    /** The addresses that the invite is about. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        invite.username()
                .ifPresent(name -> facts.add(new Fact(texts.get("page.address"), address(name))));
        invite.inviter()
                .ifPresent(name -> facts.add(new Fact(texts.get("page.inviter"), address(name))));
        return facts;
    }

    /** What to do next, for somebody who has never heard of XMPP. */
    List<Step> steps() {
        Step app = step("page.step.app", "page.step.app.text");
        Step back = step("page.step.back", "page.step.back.text");
        return switch (invite.kind()) {
            case ACCOUNT ->
                    List.of(
                            app,
                            back,
                            invite.username().isPresent()
                                    ? step("page.step.password", "page.step.password.text")
                                    : step("page.step.name", "page.step.name.text"));
            case CONTACT ->
                    invite.allowsRegistration()
                            ? List.of(app, back, step("page.step.name", "page.step.name.text"))
                            : List.of(
                                    step("page.step.device", "page.step.device.text"),
                                    step("page.step.add", "page.step.add.text", inviter()),
                                    step("page.step.hello", "page.step.hello.text"));
            case RESET ->
                    List.of(
                            step("page.step.device", "page.step.device.text"),
                            step("page.step.new", "page.step.new.text"),
                            step("page.step.signin", "page.step.signin.text"));
        };
    }

    private Step step(String heading, String text, Object... arguments) {
        return new Step(texts.get(heading), texts.get(text, arguments));
    }

    private String inviter() {
        return set(invite.inviter().orElseThrow());
    }

    private String site() {
        return set(site);
    }

    private String address(String username) {
        return username + "@" + domain;
    }

    /** Set apart from a text that runs the other way (Unicode's FSI and PDI). */
    private String set(String name) {
        return Optional.of(name)
                .filter(n -> texts.direction().equals("rtl"))
                .map(n -> "\u2068" + n + "\u2069")
                .orElse(name);
    }
}
