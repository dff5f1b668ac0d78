// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.keys.Quota;

/** The answer to a good key whose invite was not made. */
final class Refusal {

    private static final int SECONDS_OF_A_DAY = 86_400;

    private final Clock clock;

    Refusal(Clock clock) {
        this.clock = clock;
    }

    void send(Issuance.Issued refused, HttpServletResponse response) throws IOException {
        if (refused.problems().isEmpty()) {
            sendSpent(refused.spent(), response);
        } else if (refused.problems().stream()
                .anyMatch(problem -> problem.code() == WishProblem.Code.READ_ONLY_ACCOUNTS)) {
            ApiProblem.NO_ACCOUNTS.send(response);
        } else {
            ApiProblem.NOT_SO.send(response, words(refused.problems()));
        }
    }

    /**
     * Headers as in draft-ietf-httpapi-ratelimit-headers.
     *
     * @param spent empty for a key that was revoked at the same moment
     */
    private void sendSpent(Optional<Quota> spent, HttpServletResponse response) throws IOException {
        if (spent.isEmpty()) {
            ApiProblem.NO_VALID_KEY.send(response);
            return;
        }
        Quota quota = spent.get();
        long wait = quota.wait(clock.instant()).toSeconds();
        response.setHeader("Retry-After", Long.toString(wait));
        response.setHeader("RateLimit", "\"invites\";r=" + quota.left() + ";t=" + wait);
        response.setHeader(
                "RateLimit-Policy", "\"invites\";q=" + quota.perDay() + ";w=" + SECONDS_OF_A_DAY);
        ApiProblem.QUOTA_SPENT.send(response);
    }

    private static String words(List<WishProblem> problems) {
        return problems.stream()
                .map(
                        problem ->
                                Columns.word(problem.field())
                                        + " ("
                                        + Columns.word(problem.code())
                                        + ")")
                .distinct()
                .collect(Collectors.joining(", ", "The key may not make such an invite: ", "."));
    }
}
