// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.issue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;

/**
 * Gives many invites more time at once; {@link Issuance#change} gives one whatever time is wanted.
 */
public final class Prolongation {

    private final Invites invites;
    private final Issuance issuance;

    public Prolongation(Invites invites, Issuance issuance) {
        this.invites = invites;
        this.issuance = issuance;
    }

    /**
     * What came of it.
     *
     * @param prolonged how many end later now
     * @param left how many stay as they were: revoked, ending later anyway, or refused
     * @param problem why one of them was refused that could have been prolonged
     */
    public record Result(int prolonged, int left, Optional<WishProblem> problem) {}

    /**
     * Lets each of these live this long from now on. None gets less time by it than it had. One
     * that is revoked stays so; one that has expired works again.
     *
     * @throws StoreException when the database refuses; some may be prolonged by then
     */
    public Result prolong(List<Invite> these, Duration time, Maker maker) {
        int prolonged = 0;
        Optional<WishProblem> problem = Optional.empty();
        for (Invite invite : these) {
            if (endsLater(invite.expires(), time) || invite.revoked().isPresent()) {
                continue;
            }
            Issuance.Issued changed =
                    issuance.change(invite, InviteChange.NOTHING.living(time), maker);
            if (changed.problems().isEmpty()) {
                prolonged++;
            } else {
                problem = Optional.of(changed.problems().get(0));
            }
        }
        return new Result(prolonged, these.size() - prolonged, problem);
    }

    private boolean endsLater(OptionalLong end, Duration time) {
        return end.isEmpty() || end.getAsLong() >= invites.endOf(time);
    }
}
