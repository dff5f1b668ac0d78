// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.Quota;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;

/** Why invites were not made, in the words of this API. */
final class Refusals {

    private final Quotas quotas;
    private final Clock clock;

    Refusals(Quotas quotas, Clock clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /**
     * The answer to wishes that cannot be.
     *
     * @param weighed what is wrong with each
     * @param unread what could not be read in the request
     * @return empty when nothing is wrong with any of them
     */
    Optional<Answer> of(
            List<Wanted> wanted, List<List<WishProblem>> weighed, List<FieldError> unread) {
        List<FieldError> errors = new ArrayList<>(unread);
        boolean readOnly = false;
        for (int i = 0; i < weighed.size(); i++) {
            List<WishProblem> problems = weighed.get(i);
            readOnly |=
                    problems.stream()
                            .anyMatch(p -> p.code() == WishProblem.Code.READ_ONLY_ACCOUNTS);
            errors.addAll(wanted.get(i).errors(problems));
        }
        if (readOnly) {
            return Optional.of(Answer.problem(ProblemType.READ_ONLY_ACCOUNTS));
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(Answer.invalid(errors));
    }

    /** The answer when a key may not make so many more today; empty when it may. */
    Optional<Answer> ofQuota(ApiKey key, int invites) {
        return key.limits().perDay().isEmpty()
                ? Optional.empty()
                : quotas.of(key.id())
                        .filter(quota -> quota.left() < invites)
                        .map(quota -> spent(Optional.of(quota)));
    }

    /**
     * The answer to a key that has made its invites of today.
     *
     * @param quota empty when the key was revoked while it was about to make invites
     */
    Answer spent(Optional<Quota> quota) {
        if (quota.isEmpty()) {
            return V1Gate.invalidKey();
        }
        long wait = quota.get().wait(clock.instant()).toSeconds();
        return Answer.problem(ProblemType.QUOTA_SPENT)
                .after(quota.get().wait(clock.instant()))
                .with("RateLimit", "\"invites\";r=" + quota.get().left() + ";t=" + wait)
                .with("RateLimit-Policy", "\"invites\";q=" + quota.get().perDay() + ";w=86400");
    }
}
