// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.look;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.look.LogoProblem;
import org.igniterealtime.openfire.plugin.invites.look.Logos;

/** The logo: what it is now, and a form to send another. */
public final class LogoPage extends ConsolePage {

    static final String ADDRESS = "logo.jsp";

    private static final long serialVersionUID = 1L;

    private final transient Logos logos;

    public LogoPage(PageParts parts, Logos logos) {
        super(parts, ADDRESS, "admin.logo.title", "invites-logo");
        this.logos = logos;
    }

    /** Longer files are refused in words. */
    @Override
    protected int longestFile() {
        return 4 * Logos.LONGEST;
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        Optional<byte[]> picture =
                visit.parameters().has("picture") ? logos.octets() : Optional.empty();
        if (picture.isPresent()) {
            visit.send("image/png", picture.get());
        } else {
            String address =
                    logos.fingerprint().map(hash -> ADDRESS + "?picture=" + hash).orElse("");
            visit.show("logo", new LogoView(visit.frame(), address));
        }
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        switch (action) {
            case "save" -> save(visit);
            case "remove" -> {
                logos.remove();
                done(visit, "admin.logo.removed");
            }
            default -> visit.refuse(400, "admin.error.action");
        }
    }

    private void save(ConsoleRequest visit) {
        byte[] file = visit.file("picture");
        Optional<LogoProblem> problem = file.length == 0 ? Optional.empty() : logos.put(file);
        if (file.length == 0) {
            visit.say(Message.Kind.ERROR, "admin.logo.missing");
            visit.redirect(ADDRESS);
        } else if (problem.isPresent()) {
            visit.say(Message.Kind.ERROR, "admin.logo.wrong." + problem.get().key());
            visit.redirect(ADDRESS);
        } else {
            done(visit, "admin.logo.saved");
        }
    }

    private void done(ConsoleRequest visit, String message) {
        String now = logos.fingerprint().orElse("");
        visit.tell(
                new Event.SettingsChanged(visit.source(), List.of("plugin.invites.logo = " + now)));
        visit.say(Message.Kind.SUCCESS, message);
        visit.redirect(ADDRESS);
    }
}
