package org.igniterealtime.openfire.plugin.invites.page;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.html.Templates;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET} and {@code HEAD /invite?TOKEN}: the page that an invite's link leads to. Looking at
 * it changes nothing.
 *
 * <p>A live invite gives 200 and one {@code Link: <xmpp:…>; rel="alternate"}, which clients read
 * after scanning the code. What is no live invite gives 404, one page for all reasons.
 */
public final class LandingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LandingServlet.class);
    private static final String METHODS = "GET, HEAD";
    private static final String RETRY_AFTER_SECONDS = "30";

    private final transient Invites invites;
    private final transient InviteLinks links;
    private final transient Assets assets = new Assets();
    private final transient Pages pages;

    /**
     * @param domain the XMPP domain
     */
    public LandingServlet(
            Invites invites,
            InviteLinks links,
            Settings settings,
            Templates templates,
            String domain) {
        this.invites = invites;
        this.links = links;
        this.pages = new Pages(templates, assets, links, settings.siteName()::get, domain);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Answer.setHeaders(response, assets.policy());
        switch (request.getMethod()) {
            // The container leaves out the body of an answer to HEAD.
            case "GET", "HEAD" -> answer(request).send(response);
            default -> {
                response.setHeader("Allow", METHODS);
                Answer.empty(HttpServletResponse.SC_METHOD_NOT_ALLOWED).send(response);
            }
        }
    }

    private Answer answer(HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        try {
            return find(request, visitor)
                    .map(invite -> welcome(invite, visitor))
                    .orElseGet(() -> Answer.page(404, pages.gone(visitor.texts())));
        } catch (StoreException e) {
            LOG.error("An invite could not be looked up for its page", e);
            return Answer.page(503, pages.unavailable(visitor.texts()))
                    .with("Retry-After", RETRY_AFTER_SECONDS);
        } catch (RuntimeException e) {
            LOG.error("The page of an invite could not be made", e);
            return Answer.empty(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** With or without a slash at the end; nothing lies below. */
    private Optional<Invite> find(HttpServletRequest request, Visitor visitor) {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        return path.equals("/") ? invites.findLive(visitor.token()) : Optional.empty();
    }

    private Answer welcome(Invite invite, Visitor visitor) {
        return Answer.page(200, pages.landing(invite, visitor.texts()))
                // The space matters: one client cuts the value there.
                .with("Link", "<" + links.xmppUri(invite) + ">; rel=\"alternate\"");
    }
}
