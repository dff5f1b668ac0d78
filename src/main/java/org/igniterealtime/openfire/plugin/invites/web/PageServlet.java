// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is at some paths: asks the route, within the bounds that all doors share, and counts what
 * was wrong.
 */
public final class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);
    private static final String RETRY_AFTER_SECONDS = "30";
    private static final String RETRY_SOON_SECONDS = "2";

    /** In octets; no form of ours is longer. */
    private static final int LONGEST_FORM = 16 * 1024;

    /** How long the body of a form may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PATIENCE_WITH_STRANGERS = Duration.ofSeconds(1);

    /** No answer yet: the body is to be read. */
    private static final Answer READ_ON = Answer.empty(HttpServletResponse.SC_CONTINUE);

    private final transient Bulkhead database;
    private final transient BodyReader bodies;
    private final transient AttemptLimit attempts;
    private final transient UsualAnswers usual;
    private final transient Map<String, Route> routes;
    private final transient Route nothing;

    /**
     * @param database one for all HTTP doors
     * @param bodies reads the forms; closed by the caller
     * @param attempts limits how often somebody may be wrong
     * @param routes by their paths, of which the first letter is a slash
     */
    public PageServlet(
            Bulkhead database,
            BodyReader bodies,
            AttemptLimit attempts,
            UsualAnswers usual,
            Map<String, Route> routes) {
        this.database = database;
        this.bodies = bodies;
        this.attempts = attempts;
        this.usual = usual;
        this.routes = routes;
        this.nothing =
                new Route() {
                    @Override
                    public boolean isForEverybody() {
                        return true;
                    }

                    @Override
                    public Answer answer(PageRequest visit) {
                        return usual.gone(visit);
                    }
                };
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        PageRequest visit = new PageRequest(request);
        Route route = routes.getOrDefault(visit.path(), nothing);
        Answer.setHeaders(response, usual.policy(), route.isForEverybody());
        if (!route.methods().contains(request.getMethod())) {
            Answer.empty(HttpServletResponse.SC_METHOD_NOT_ALLOWED)
                    .with("Allow", String.join(", ", route.methods()))
                    .send(response, visit.reads("gzip"));
            return;
        }
        if (visit.is("POST")) {
            post(visit, route, request, response);
        } else {
            // The container leaves out the body of an answer to HEAD.
            answer(visit, route, () -> route.answer(visit)).send(response, visit.reads("gzip"));
        }
    }

    private void post(
            PageRequest visit,
            Route route,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Answer> early =
                Optional.of(answer(visit, route, () -> beforeBody(visit, route, request)))
                        .filter(answer -> answer != READ_ON);
        if (early.isPresent()) {
            early.get().send(response, visit.reads("gzip"));
            return;
        }
        bodies.read(
                request,
                response,
                LONGEST_FORM,
                route.isKnown(visit) ? PATIENCE : PATIENCE_WITH_STRANGERS,
                body ->
                        answer(visit, route, () -> route.sent(visit, body))
                                .send(response, visit.reads("gzip")));
    }

    private static Answer beforeBody(PageRequest visit, Route route, HttpServletRequest request) {
        return route.beforeBody(visit)
                .orElseGet(
                        () ->
                                FormText.isForm(request)
                                        ? READ_ON
                                        : Answer.empty(HttpServletResponse.SC_BAD_REQUEST));
    }

    /** What was wrong is counted, and only what was wrong is limited. */
    private Answer answer(PageRequest visit, Route route, Supplier<Answer> work)
            throws IOException {
        Answer answer = route.asksDatabase(visit) ? admitted(visit, work) : guarded(visit, work);
        if (answer.status() == HttpServletResponse.SC_NOT_FOUND && visit.asks()) {
            return attempts.wrong(visit.address())
                    .map(wait -> usual.tooMany(visit, wait))
                    .orElse(answer);
        }
        return answer;
    }

    private Answer admitted(PageRequest visit, Supplier<Answer> work) throws IOException {
        return database.run(() -> guarded(visit, work))
                .orElseGet(() -> unavailable(visit, RETRY_SOON_SECONDS));
    }

    private Answer guarded(PageRequest visit, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (StoreException e) {
            LOG.error("A page needs the database", e);
            return unavailable(visit, RETRY_AFTER_SECONDS);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A page could not be made", e);
            return Answer.empty(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private Answer unavailable(PageRequest visit, String seconds) {
        return usual.unavailable(visit).with("Retry-After", seconds);
    }
}
