// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.http.FileForm;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of the console. Openfire's filters let administrators in only, and put its frame around
 * what a page writes. Openfire never calls {@code init}, so there is no configuration and no
 * context.
 *
 * <p>GET shows. POST acts, only with the session's anti-forgery token, and ends in a redirect or in
 * the form with what was typed. When the database is away, the page says so with status 503.
 */
public abstract class ConsolePage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ConsolePage.class);

    private final transient PageParts parts;
    private final String address;
    private final String title;
    private final String item;

    /**
     * @param address the page's own address, relative to its neighbours
     * @param title the key of the page's title
     * @param item the id of the menu item that is marked, as in plugin.xml
     */
    protected ConsolePage(PageParts parts, String address, String title, String item) {
        this.parts = parts;
        this.address = address;
        this.title = title;
        this.item = item;
    }

    /** Shows the page. */
    protected abstract void show(ConsoleRequest visit) throws IOException;

    /** Does what a form with a good anti-forgery token asks for. */
    protected abstract void act(String action, ConsoleRequest visit) throws IOException;

    /** Where to go back to from this page's forms. */
    protected String here(ConsoleRequest visit) {
        return address;
    }

    /** How long a body with a file may be, in octets; 0 where none is taken. */
    protected int longestFile() {
        return 0;
    }

    public final String title() {
        return title;
    }

    public final String item() {
        return item;
    }

    /** Openfire asks for it; the inherited method fails without a configuration. */
    @Override
    public final String getServletName() {
        return address;
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> administrator = parts.console().administrators().of(request);
        if (administrator.isEmpty()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        request.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Added to the console's own policy; Openfire 4.2's X-Frame-Options says nothing valid.
        response.addHeader("Content-Security-Policy", "frame-ancestors 'self'");
        switch (request.getMethod()) {
            case "GET" -> answer(request, response, administrator.get(), this::show);
            case "POST" -> answer(request, response, administrator.get(), this::receive);
            case "HEAD" -> response.setStatus(HttpServletResponse.SC_OK);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private interface Answer {
        void to(ConsoleRequest visit) throws IOException;
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            String administrator,
            Answer answer)
            throws IOException {
        Optional<FileForm> files =
                longestFile() > 0 && FileForm.isOne(request)
                        ? FileForm.read(request, longestFile())
                        : Optional.empty();
        Optional<FormText> parameters =
                FormText.ofContainer(request)
                        .map(form -> files.map(f -> form.with(f.texts())).orElse(form));
        if (parameters.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        ConsoleRequest visit =
                new ConsoleRequest(
                        this,
                        parts,
                        request.getSession(),
                        response,
                        administrator,
                        parameters.get(),
                        files);
        try {
            answer.to(visit);
        } catch (StoreException e) {
            LOG.error("The page {} cannot be served", address, e);
            visit.refuse(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "admin.error.database");
        }
    }

    private void receive(ConsoleRequest visit) throws IOException {
        String presented = visit.parameters().text(CsrfToken.FIELD);
        if (parts.antiForgery().accepts(visit.session(), presented)) {
            act(visit.parameters().text("action"), visit);
        } else {
            visit.say(Message.Kind.ERROR, "admin.error.forgery");
            visit.redirect(here(visit));
        }
    }
}
