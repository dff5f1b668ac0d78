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
    private final Site site;
    private final boolean mayRegister;

    /**
     * @param mayRegister whether the invite can make an account, here and now
     */
    Wording(Invite invite, Texts texts, Site site, boolean mayRegister) {
        this.invite = invite;
        this.texts = texts;
        this.site = site;
        this.mayRegister = mayRegister;
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
                    texts.get(named() ? "page.account.named.lead" : "page.account.lead", site());
            case CONTACT ->
                    texts.get(
                            mayRegister ? "page.contact.account.lead" : "page.contact.lead",
                            inviter(),
                            site());
            case RESET -> texts.get("page.reset.lead", site());
        };
    }

    /** What the button that opens an app does. */
    String open() {
        return texts.get(invite.kind() == Kind.CONTACT ? "page.open.contact" : "page.open");
    }

    /** What the button that leads to the form does. */
    String signUp() {
        return texts.get(invite.kind() == Kind.RESET ? "page.browser.reset" : "page.browser");
    }

    /** The addresses that the invite is about. */
    List<FactView> facts() {
        List<FactView> facts = new ArrayList<>();
        invite.username()
                .ifPresent(
                        name -> facts.add(new FactView(texts.get("page.address"), address(name))));
        invite.inviter()
                .ifPresent(
                        name -> facts.add(new FactView(texts.get("page.inviter"), address(name))));
        return facts;
    }

    /**
     * What to do next, for somebody who has never heard of XMPP.
     *
     * @param formFirst whether the form is the better way
     */
    List<StepView> steps(boolean formFirst) {
        if (invite.kind() == Kind.RESET) {
            return List.of(
                    step("page.step.new", "page.step.new.text"),
                    step("page.step.signin", "page.step.signin.text"));
        }
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
        return set(invite.inviter().orElseThrow());
    }

    private String site() {
        return set(site.name());
    }

    private String address(String username) {
        return username + "@" + site.domain();
    }

    private String set(String name) {
        return apart(name, texts);
    }

    /** A name set apart from a text that runs the other way (Unicode's FSI and PDI). */
    static String apart(String name, Texts texts) {
        return Optional.of(name)
                .filter(n -> texts.direction().equals("rtl"))
                .map(n -> "\u2068" + n + "\u2069")
                .orElse(name);
    }
}
