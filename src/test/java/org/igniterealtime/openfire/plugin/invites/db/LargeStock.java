// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.db;

import java.util.List;

/**
 * SQL that fills the tables with many rows at once, as different as those of a busy server. The
 * numbers come from a table expression {@code s} with the column {@code i}, 0 and up.
 */
public final class LargeStock {

    /** A name that few rows have, and the time when all of it was made. */
    public static final long TIME = 1_770_000_000_000L;

    private LargeStock() {}

    /**
     * The statements, for databases that have {@code ||} and LPAD.
     *
     * @param series what stands behind FROM: a table {@code s} with a column {@code i}
     */
    public static List<String> inserts(String series) {
        String number = "LPAD(CAST(i AS VARCHAR(20)), 25, '0')";
        return List.of(
                "INSERT INTO ofInvite (inviteId, tokenHash, tokenSealed, kind, status, username,"
                        + " inviter, allowsRegistration, nameGrant, usesAllowed, uses, created,"
                        + " expires, ends, lastUsed, revoked, sourceType, sourceName, note,"
                        + " noteStart, email) SELECT "
                        + "'inv_0' || "
                        + number
                        + ", "
                        + "LPAD(CAST(i AS VARCHAR(20)), 64, 'a'), NULL,"
                        + " TRIM(CASE WHEN MOD(i, 10) = 0 THEN 'contact'"
                        + " WHEN MOD(i, 100) = 1 THEN 'reset' ELSE 'account' END),"
                        + " TRIM(CASE MOD(i, 4) WHEN 0 THEN 'open' WHEN 1 THEN 'expired'"
                        + " WHEN 2 THEN 'used' ELSE 'revoked' END),"
                        + " 'user' || CAST(i AS VARCHAR(20)),"
                        + " 'inviter' || CAST(MOD(i, 1000) AS VARCHAR(20)),"
                        + " 1, 'none', 1, CASE WHEN MOD(i, 4) = 2 THEN 1 ELSE 0 END, "
                        + (TIME + " + i, ")
                        + ("CASE WHEN MOD(i, 4) = 1 THEN " + TIME + " ELSE 9000000000000 + i END, ")
                        + ("CASE WHEN MOD(i, 4) = 0 THEN 9000000000000 + i ELSE "
                                + TIME
                                + " + i END, ")
                        + ("CASE WHEN MOD(i, 4) = 2 THEN " + TIME + " + i END, ")
                        + ("CASE WHEN MOD(i, 4) = 3 THEN " + TIME + " + i END, ")
                        + "TRIM(CASE WHEN MOD(i, 5) = 0 THEN 'user' ELSE 'console' END),"
                        + " 'maker' || CAST(MOD(i, 50) AS VARCHAR(20)),"
                        + " 'note ' || CAST(i AS VARCHAR(20)),"
                        + " '6e6f746520' || CAST(i AS VARCHAR(20)),"
                        + " 'm' || CAST(i AS VARCHAR(20)) || '@x.example' FROM "
                        + series,
                "INSERT INTO ofInviteGroup (inviteId, groupName) SELECT 'inv_0' || "
                        + number
                        + ", 'group' || CAST(MOD(i, 5000) AS VARCHAR(20)) FROM "
                        + series,
                "INSERT INTO ofInviteRedemption (redemptionId, inviteId, redeemer, door, claimed,"
                        + " completed) SELECT 'red_0' || "
                        + number
                        + ", 'inv_0' || "
                        + number
                        + ", 'r' || CAST(i AS VARCHAR(20)) || '@x.example', 'web', "
                        + (TIME + " + i, " + TIME + " + i + 1 FROM ")
                        + series,
                "INSERT INTO ofInviteNode (nodeId, parentId, depth, username, accountCreated,"
                        + " inviteId, sourceType, sourceName, door, joined) SELECT 'nod_0' || "
                        + number
                        + ", CASE WHEN i < 10000 THEN NULL ELSE 'nod_0' ||"
                        + " LPAD(CAST(MOD(i, 10000) AS VARCHAR(20)), 25, '0') END,"
                        + " CASE WHEN i < 10000 THEN 0 ELSE 1 END,"
                        + " 'n' || CAST(i AS VARCHAR(20)), "
                        + (TIME + " + i, 'inv_0' || ")
                        + number
                        + ", TRIM(CASE WHEN MOD(i, 5) = 0 THEN 'user' ELSE 'console' END),"
                        + " 'maker' || CAST(MOD(i, 50) AS VARCHAR(20)), 'web', "
                        + (TIME + " + i FROM ")
                        + series,
                "INSERT INTO ofInviteEvent (eventId, inviteId, what, byType, byName, happened)"
                        + " SELECT 'inv_0' || "
                        + number
                        + ", 'inv_0' || "
                        + number
                        + ", 'revoked', 'console', 'maker' || CAST(MOD(i, 50) AS VARCHAR(20)), "
                        + (TIME + " + i FROM ")
                        + series,
                "INSERT INTO ofInviteRequest (keyId, requestHash, bodyHash, madeId, created) SELECT"
                        + " 'key1', LPAD(CAST(i AS VARCHAR(20)), 64, 'c'),"
                        + " LPAD(CAST(i AS VARCHAR(20)), 64, 'd'), 'inv_0' || "
                        + number
                        + (", " + TIME + " + i FROM ")
                        + series,
                "INSERT INTO ofInviteTombstone (nameHash, expires) SELECT"
                        + " LPAD(CAST(i AS VARCHAR(20)), 64, 'b'), "
                        + "9000000000000 + i FROM "
                        + series,
                "INSERT INTO ofInviteSession (sessionHash, username, ends) SELECT"
                        + " LPAD(CAST(i AS VARCHAR(20)), 64, 'e'),"
                        + " 'n' || CAST(i AS VARCHAR(20)), 9000000000000 + i FROM "
                        + series,
                "INSERT INTO ofInviteSignIn (username, slot, linkHash, browserHash, asked, ends)"
                        + " SELECT 'n' || CAST(i AS VARCHAR(20)), 0,"
                        + " LPAD(CAST(i AS VARCHAR(20)), 64, 'f'),"
                        + " LPAD(CAST(i AS VARCHAR(20)), 64, 'a'),"
                        + " 9000000000000 + i, 9000000000000 + i FROM "
                        + series,
                "INSERT INTO ofInviteFigure (figureId, figureMonth, sourceType, sourceName, made,"
                        + " redeemed, expired, revoked) SELECT 'fig_0' || "
                        + number
                        + ", (1900 + MOD(i, 120)) * 100 + 1 + MOD(i, 12), 'user',"
                        + " 'maker' || CAST(MOD(i, 1000) AS VARCHAR(20)), 1, 1, 1, 1 FROM "
                        + series,
                "INSERT INTO ofInviteMail (mailId, inviteId, address, lang, kind, status, moment,"
                        + " tries, tokenHash) SELECT 'let_0' || "
                        + (number + ", 'inv_0' || " + number)
                        + ", 'm' || CAST(i AS VARCHAR(20)) || '@x.example', 'en', 'first',"
                        + " TRIM(CASE MOD(i, 50) WHEN 0 THEN 'waiting' WHEN 1 THEN 'underway'"
                        + " WHEN 2 THEN 'refused' ELSE 'sent' END), "
                        + "CASE WHEN MOD(i, 50) < 2 THEN 9000000000000 + i ELSE "
                        + (TIME + " + i END, 1,")
                        + " LPAD(CAST(i AS VARCHAR(20)), 64, 'e') FROM "
                        + series,
                "INSERT INTO ofInviteSilence (addressHash, since) SELECT"
                        + " LPAD(CAST(i AS VARCHAR(20)), 64, 'f'), "
                        + (TIME + " + i FROM ")
                        + series);
    }
}
