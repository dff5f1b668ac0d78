package org.igniterealtime.openfire.plugin.invites.api;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.NewInvite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /invites_api}: GET or POST with a key creates an account invite for one person, whose name
 * is free, and answers with the address of its landing page.
 *
 * <pre>
 * GET /invites_api?key=ID/SECRET
 * 201 Created
 * Location: https://chat.example.org:7443/invite?TOKEN
 * </pre>
 */
public final class InvitesApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(InvitesApiServlet.class);
    private static final String METHODS = "GET, POST, OPTIONS";
    private static final String RETRY_AFTER_SECONDS = "30";

    private final transient ApiGate gate;
    private final transient ApiKeys keys;
    private final transient Invites invites;
    private final transient CreatedAnswer answer;
    private final transient BooleanSupplier readOnly;

    /**
     * @param readOnly whether this server cannot make accounts, and so invites to them are refused
     */
    public InvitesApiServlet(
            ApiKeys keys, Invites invites, InviteLinks links, BooleanSupplier readOnly) {
        this.readOnly = readOnly;
        this.gate = new ApiGate(keys);
        this.keys = keys;
        this.invites = invites;
        this.answer = new CreatedAnswer(links);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        setHeaders(response);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (!path.equals("/")) {
            ApiProblem.NOT_FOUND.send(response);
            return;
        }
        switch (request.getMethod()) {
            case "GET", "POST" -> create(request, response);
            case "OPTIONS" -> {
                response.setHeader("Allow", METHODS);
                response.setContentLength(0);
            }
            default -> {
                response.setHeader("Allow", METHODS);
                ApiProblem.METHOD_NOT_ALLOWED.send(response);
            }
        }
    }

    private void create(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Optional<ApiKey> key = gate.keyOf(request);
            if (key.isEmpty()) {
                ApiProblem.NO_VALID_KEY.send(response);
            } else if (readOnly.getAsBoolean()) {
                ApiProblem.NO_ACCOUNTS.send(response);
            } else if (hasBody(request)) {
                refuseBody(request, response);
            } else {
                Source source = Source.key(key.get().id());
                answer.send(request, response, invites.create(NewInvite.account(source)));
                keys.used(key.get());
            }
        } catch (StoreException e) {
            LOG.error("No invite was created: the database cannot be used", e);
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            ApiProblem.STORE_AWAY.send(response);
        } catch (RuntimeException e) {
            LOG.error("No invite was created", e);
            ApiProblem.FAILED.send(response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) throws IOException {
        return request.getContentLengthLong() > 0
                || (request.getHeader("Transfer-Encoding") != null
                        && request.getInputStream().read() >= 0);
    }

    /** A body is never ignored silently: whoever sends one expects something of it. */
    private static void refuseBody(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        boolean json = type.matches("(?i)\\s*application/json\\s*(;.*)?");
        (json ? ApiProblem.BODY_NOT_EMPTY : ApiProblem.UNSUPPORTED_BODY).send(response);
    }

    private static void setHeaders(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
        response.setHeader("Access-Control-Expose-Headers", "Location");
        response.setHeader("Access-Control-Max-Age", "7200");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
