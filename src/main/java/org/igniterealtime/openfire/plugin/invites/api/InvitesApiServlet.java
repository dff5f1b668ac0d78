// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.http.Body;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.http.Prefetch;
import org.igniterealtime.openfire.plugin.invites.http.Preflight;
import org.igniterealtime.openfire.plugin.invites.http.Waiting;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.keys.Verdict;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /invites_api}: GET or POST with a key creates an account invite, for one person whose name
 * is free unless the query says otherwise, and answers with the address of its landing page.
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
    private static final String RETRY_SOON_SECONDS = "2";

    /** In octets. */
    private static final int LONGEST_BODY = 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final transient ApiGate gate;
    private final transient AttemptLimit attempts;
    private final transient Bulkhead database;
    private final transient BodyReader bodies;
    private final transient ApiKeys keys;
    private final transient Issuance issuance;
    private final transient Supplier<Duration> defaultLifetime;
    private final transient CreatedAnswer answer;
    private final transient BooleanSupplier readOnly;
    private final transient Refusal refusal;

    /**
     * @param attempts limits how often one network address may present a wrong key
     * @param database one for all HTTP doors
     * @param bodies closed by the caller
     * @param readOnly whether this server cannot make accounts, and so invites to them are refused
     */
    public InvitesApiServlet(
            ApiKeys keys,
            Issuance issuance,
            Supplier<Duration> defaultLifetime,
            InviteLinks links,
            BooleanSupplier readOnly,
            AttemptLimit attempts,
            Bulkhead database,
            BodyReader bodies,
            Clock clock) {
        this.refusal = new Refusal(clock);
        this.readOnly = readOnly;
        this.attempts = attempts;
        this.database = database;
        this.bodies = bodies;
        this.gate = new ApiGate(keys);
        this.keys = keys;
        this.issuance = issuance;
        this.defaultLifetime = defaultLifetime;
        this.answer = new CreatedAnswer(links);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        setHeaders(request, response);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (!path.equals("/")) {
            ApiProblem.NOT_FOUND.send(response);
            return;
        }
        switch (request.getMethod()) {
            case "GET", "POST" -> guarded(response, () -> create(request, response));
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

    private interface Step {

        void run() throws IOException;
    }

    private static void guarded(HttpServletResponse response, Step step) throws IOException {
        try {
            step.run();
        } catch (StoreException e) {
            LOG.error("No invite was created: the database cannot be used", e);
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            ApiProblem.STORE_AWAY.send(response);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("No invite was created", e);
            ApiProblem.FAILED.send(response);
        }
    }

    private void create(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Prefetch.isAskedBy(request)) {
            ApiProblem.PREFETCH.send(response);
            return;
        }
        Optional<Verdict> verdict = verdict(request);
        if (verdict.isEmpty()) {
            busy(response);
        } else if (verdict.get().key().isEmpty()) {
            refuseKey(request, response);
        } else if (readOnly.getAsBoolean()) {
            ApiProblem.NO_ACCOUNTS.send(response);
        } else if (!verdict.get().key().get().may(Scope.INVITES_CREATE)) {
            ApiProblem.INSUFFICIENT_SCOPE.send(response);
        } else {
            create(verdict.get().key().get(), request, response);
        }
    }

    private void create(ApiKey key, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        RootQuery query = new RootQuery(Optional.ofNullable(request.getQueryString()).orElse(""));
        Optional<String> problem = query.problem();
        if (problem.isPresent()) {
            ApiProblem.BAD_QUERY.send(response, problem.get());
        } else if (RootBody.isTooMuch(request)) {
            RootBody.refusal(request).send(response);
        } else {
            // Whoever sends an unknown length may send nothing.
            bodies.read(
                    request,
                    response,
                    LONGEST_BODY,
                    PATIENCE,
                    body ->
                            guarded(
                                    response,
                                    () -> create(key, query.wish(), body, request, response)));
        }
    }

    /** From memory, or with a permit from the database; empty when there is none to be had. */
    private Optional<Verdict> verdict(HttpServletRequest request) throws IOException {
        Optional<Verdict> remembered = gate.remembered(request);
        return remembered.isPresent()
                ? remembered
                : database.run(() -> new Verdict(gate.keyOf(request)));
    }

    private void create(
            ApiKey key,
            InviteWish wish,
            Body body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<ApiProblem> problem = RootBody.problem(body, request);
        if (problem.isPresent() && problem.get() == ApiProblem.BUSY) {
            busy(response);
        } else if (problem.isPresent()) {
            problem.get().send(response);
        } else {
            Maker maker = Maker.key(key, defaultLifetime.get());
            Optional<Issuance.Issued> made = database.run(() -> issuance.issue(wish, maker));
            if (made.isEmpty()) {
                busy(response);
            } else if (made.get().invite().isEmpty()) {
                refusal.send(made.get(), response);
            } else {
                keys.used(key);
                answer.send(request, response, made.get().invite().get());
            }
        }
    }

    private void refuseKey(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Duration> wait = attempts.wrong(request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(Waiting.seconds(wait.get())));
            ApiProblem.TOO_MANY_WRONG_KEYS.send(response);
        } else {
            ApiProblem.NO_VALID_KEY.send(response);
        }
    }

    private static void busy(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", RETRY_SOON_SECONDS);
        ApiProblem.BUSY.send(response);
    }

    private static void setHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader(
                "Access-Control-Allow-Headers",
                Preflight.allowedHeaders(request, "Authorization", "Content-Type"));
        response.setHeader("Access-Control-Expose-Headers", "Location");
        response.setHeader("Access-Control-Max-Age", "7200");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
