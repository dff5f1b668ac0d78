// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.http.Body;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /invites_api/v1}: from a request to the route that answers it, and whatever stands in the
 * way. Nothing of a body is read before the key is known to be good, and nobody waits for a body
 * while holding what others need.
 */
final class V1Servlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(V1Servlet.class);

    /** In octets. */
    private static final int LONGEST_BODY = 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STORE_WAIT = Duration.ofSeconds(30);
    private static final Duration BUSY_WAIT = Duration.ofSeconds(2);

    private final transient V1Gate gate;
    private final transient Router router;
    private final transient OpenApiDocument document;
    private final transient Bulkhead database;
    private final transient BodyReader bodies;
    private final transient Turns turns = new Turns();

    /**
     * @param document what anybody may read
     * @param database one for all HTTP doors
     * @param bodies closed by the caller
     */
    V1Servlet(
            V1Gate gate,
            Router router,
            OpenApiDocument document,
            Bulkhead database,
            BodyReader bodies) {
        this.gate = gate;
        this.router = router;
        this.document = document;
        this.database = database;
        this.bodies = bodies;
    }

    private interface Step {

        Optional<Answer> run() throws IOException;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CommonHeaders.set(request, response);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Router.Match match = router.find(request.getMethod(), path);
        if (match instanceof Router.Match.Found found) {
            answer(response, () -> admit(found, request, response));
        } else if (match instanceof Router.Match.OtherMethods other) {
            response.setHeader("Allow", other.allowed());
            if (request.getMethod().equals("OPTIONS")) {
                response.setContentLength(0);
            } else {
                Answer.problem(ProblemType.METHOD_NOT_ALLOWED).send(response);
            }
        } else {
            Answer.problem(ProblemType.NOT_FOUND).send(response);
        }
    }

    /** Sends what a step gives, if it gives anything yet. */
    private static void answer(HttpServletResponse response, Step step) throws IOException {
        Optional<Answer> answer;
        try {
            answer = step.run();
        } catch (StoreException e) {
            LOG.error("A request was not answered: the database cannot be used", e);
            answer = Optional.of(Answer.problem(ProblemType.STORE_AWAY).after(STORE_WAIT));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A request was not answered", e);
            answer = Optional.of(Answer.problem(ProblemType.FAILED));
        }
        if (answer.isPresent()) {
            answer.get().send(response);
        }
    }

    /** Empty while the body is being read. */
    private Optional<Answer> admit(
            Router.Match.Found found, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Route route = found.route();
        if (route.access().isOpen()) {
            return Optional.of(document.answer());
        }
        Optional<Verdict> verdict = gate.verdict(request);
        if (verdict.isEmpty()) {
            return Optional.of(busy());
        }
        if (V1Gate.hides(route.access(), request, verdict.get())) {
            return Optional.of(Answer.problem(ProblemType.NOT_FOUND));
        }
        Optional<ApiKey> key = verdict.get().key();
        if (key.isEmpty()) {
            return Optional.of(gate.refuse(request));
        }
        if (!V1Gate.admits(route.access(), key.get())) {
            return Optional.of(V1Gate.insufficient(route.access().scopes().get(0)));
        }
        if (!route.takesBody()) {
            return Optional.of(call(route, new Call(key.get(), found.id(), query(request))));
        }
        if (BodyReader.hasBody(request) && !BodyType.mayBeJson(request)) {
            return Optional.of(Answer.problem(ProblemType.UNSUPPORTED_BODY));
        }
        bodies.read(
                request,
                response,
                LONGEST_BODY,
                PATIENCE,
                body -> answer(response, () -> Optional.of(read(found, key.get(), body, request))));
        return Optional.empty();
    }

    private Answer read(Router.Match.Found found, ApiKey key, Body body, HttpServletRequest request)
            throws IOException {
        if (body instanceof Body.Refused refused) {
            return refused(refused.status());
        }
        byte[] octets = ((Body.Whole) body).octets();
        if (BodyType.isForm(request, octets)) {
            return Answer.problem(ProblemType.UNSUPPORTED_BODY);
        }
        Optional<JsonObject> json = JsonText.object(octets);
        if (json.isEmpty()) {
            return Answer.problem(ProblemType.MALFORMED_JSON);
        }
        Call call =
                new Call(key, found.id(), query(request))
                        .with(json.get(), octets)
                        .once(Collections.list(request.getHeaders("Idempotency-Key")));
        return call.turn().isEmpty()
                ? call(found.route(), call)
                : turns.take(call.turn(), () -> call(found.route(), call))
                        .orElseGet(() -> Answer.problem(ProblemType.REQUEST_IN_PROGRESS));
    }

    private Answer call(Route route, Call call) throws IOException {
        return database.run(() -> route.handler().answer(call)).orElseGet(V1Servlet::busy);
    }

    private static String query(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    private static Answer refused(int status) {
        return switch (status) {
            case HttpServletResponse.SC_REQUEST_TIMEOUT ->
                    Answer.problem(ProblemType.BODY_TOO_SLOW);
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ->
                    Answer.problem(ProblemType.BODY_TOO_LONG);
            case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> busy();
            default -> Answer.problem(ProblemType.MALFORMED_REQUEST);
        };
    }

    private static Answer busy() {
        return Answer.problem(ProblemType.BUSY).after(BUSY_WAIT);
    }
}
