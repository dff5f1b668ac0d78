package org.igniterealtime.openfire.plugin.invites.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.redeem.Attempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /invite} and what is below it: all that an invitee sees in a browser.
 *
 * <pre>
 * /invite                   how to get an invite
 * /invite?TOKEN             the landing page
 * /invite/register?t=TOKEN  the form that makes the account, or sets a new password
 * </pre>
 *
 * <p>What is no live invite gives 404, one page for all reasons.
 */
public final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);
    private static final String RETRY_AFTER_SECONDS = "30";

    /** Answers to somebody who tries tokens, or names. */
    private static final Set<Integer> FAILURES =
            Set.of(HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_CONFLICT);

    private final transient Attempts attempts;
    private final transient Pages pages;
    private final transient Map<String, Route> routes;
    private final transient Route nothing;

    PageServlet(Attempts attempts, Pages pages, Map<String, Route> routes) {
        this.attempts = attempts;
        this.pages = pages;
        this.routes = routes;
        this.nothing =
                new Route() {
                    @Override
                    public List<String> methods() {
                        return List.of("GET", "HEAD");
                    }

                    @Override
                    public boolean isForEverybody() {
                        return true;
                    }

                    @Override
                    public Answer answer(PageRequest visit) {
                        return pages.gone(visit);
                    }
                };
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageRequest visit = new PageRequest(request);
        Route route = routes.getOrDefault(visit.path(), nothing);
        Answer.setHeaders(response, pages.policy(), route.isForEverybody());
        if (!route.methods().contains(request.getMethod())) {
            Answer.empty(HttpServletResponse.SC_METHOD_NOT_ALLOWED)
                    .with("Allow", String.join(", ", route.methods()))
                    .send(response);
            return;
        }
        // The container leaves out the body of an answer to HEAD.
        limited(visit, route).send(response);
    }

    private Answer limited(PageRequest visit, Route route) throws IOException {
        Optional<Duration> wait = attempts.waitOf(visit.address());
        if (wait.isPresent()) {
            return pages.tooMany(visit.texts(), wait.get());
        }
        Answer answer = answer(visit, route);
        if (FAILURES.contains(answer.status()) && visit.asks()) {
            attempts.failed(visit.address());
        }
        return answer;
    }

    private Answer answer(PageRequest visit, Route route) throws IOException {
        try {
            return route.answer(visit);
        } catch (StoreException e) {
            LOG.error("A page for an invitee needs the database", e);
            return pages.unavailable(visit.texts()).with("Retry-After", RETRY_AFTER_SECONDS);
        } catch (RuntimeException e) {
            LOG.error("A page for an invitee could not be made", e);
            return Answer.empty(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
