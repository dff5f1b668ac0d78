// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.invites.api.ApiGate;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.LocalSecret;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.keys.Verdict;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;

/**
 * Who may have a request answered. The key comes in the Authorization header (RFC 6750, 2.1) and
 * nowhere else: an address stands in logs.
 */
final class V1Gate {

    private static final String CHALLENGE = "WWW-Authenticate";

    private final ApiKeys keys;
    private final LocalSecret local;
    private final AttemptLimit attempts;
    private final Bulkhead database;

    /**
     * @param attempts limits how often one network address may present a wrong key
     */
    V1Gate(ApiKeys keys, LocalSecret local, AttemptLimit attempts, Bulkhead database) {
        this.keys = keys;
        this.local = local;
        this.attempts = attempts;
        this.database = database;
    }

    /** From memory, or with a permit from the database; empty when there is none to be had. */
    Optional<Verdict> verdict(HttpServletRequest request) throws IOException {
        Optional<String> presented = ApiGate.bearer(request);
        if (presented.isEmpty()) {
            return Optional.of(Verdict.BAD);
        }
        if (LocalSecret.isMeantBy(presented.get())) {
            return Optional.of(
                    LocalRequest.isDirect(request)
                            ? new Verdict(local.check(presented.get()))
                            : Verdict.BAD);
        }
        Optional<Verdict> remembered = keys.remembered(presented.get());
        return remembered.isPresent()
                ? remembered
                : database.run(() -> new Verdict(keys.check(presented.get())));
    }

    /** The answer to whoever has no good key; a wrong one counts. */
    Answer refuse(HttpServletRequest request) {
        if (request.getHeader("Authorization") == null) {
            return Answer.problem(ProblemType.UNAUTHORIZED)
                    .with(CHALLENGE, "Bearer realm=\"invites\"");
        }
        Optional<Duration> wait = attempts.wrong(request.getRemoteAddr());
        return wait.isPresent()
                ? Answer.problem(ProblemType.TOO_MANY_WRONG_KEYS).after(wait.get())
                : invalidKey();
    }

    /** The answer to a key that is none, or none any more. */
    static Answer invalidKey() {
        return Answer.problem(ProblemType.UNAUTHORIZED)
                .with(CHALLENGE, "Bearer realm=\"invites\", error=\"invalid_token\"");
    }

    /** Whether nothing is there for whoever presents this. */
    static boolean hides(Route.Access access, HttpServletRequest request, Verdict verdict) {
        return access.isLocal()
                && verdict.key().filter(LocalSecret::isOf).isEmpty()
                && ApiGate.bearer(request).filter(LocalSecret::isMeantBy).isEmpty();
    }

    /** Whether the key has one of the scopes that are needed. */
    static boolean admits(Route.Access access, ApiKey key) {
        return access.scopes().isEmpty() || access.scopes().stream().anyMatch(key::may);
    }

    /** The answer to a key that would need this scope (RFC 6750, 3.1). */
    static Answer insufficient(Scope scope) {
        Answer answer =
                Answer.problem(
                                ProblemType.INSUFFICIENT_SCOPE,
                                "The key may not do this. It would need " + scope.word() + ".")
                        .with(
                                CHALLENGE,
                                "Bearer realm=\"invites\", error=\"insufficient_scope\", scope=\""
                                        + scope.word()
                                        + "\"");
        answer.body().addProperty("scope", scope.word());
        return answer;
    }
}
