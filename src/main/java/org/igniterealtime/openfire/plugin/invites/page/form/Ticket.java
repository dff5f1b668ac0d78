// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.igniterealtime.openfire.plugin.invites.hash.ConstantTime;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;

/**
 * Proof that a form was opened while its invite was alive, so that somebody who is slow at choosing
 * a password does not lose the invite while typing. A time and a code over time and token, which
 * only this server can make.
 *
 * <p>Any node of a cluster takes a ticket of another's, and a restart does not matter. Without the
 * key a ticket is worth nothing, and the invite's lifetime counts as it stands.
 */
public final class Ticket {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern SHAPE = Pattern.compile("\\d{1,18}\\.[0-9a-f]{64}");

    private final Clock clock;
    private final Supplier<byte[]> key;

    /**
     * @param key a secret that all nodes share
     */
    public Ticket(Clock clock, Supplier<byte[]> key) {
        this.clock = clock;
        this.key = key;
    }

    /** A ticket for a form that is opened now. */
    public String issue(String token) {
        return ticket(token, clock.millis());
    }

    /** Whether a form with this ticket was opened within the last hour. */
    public boolean isGood(String ticket, String token) {
        return opened(ticket, token).isPresent();
    }

    /**
     * Whether a form with this ticket was opened within the last hour, and while this invite lived.
     * So whoever has learnt the key opens no form of an invite whose time is up.
     */
    public boolean isGood(String ticket, Invite invite) {
        OptionalLong opened = opened(ticket, invite.token());
        return opened.isPresent()
                && opened.getAsLong() >= invite.created()
                && opened.getAsLong() < invite.expires().orElse(Long.MAX_VALUE);
    }

    /** When the form was opened; empty when that was not within the last hour. */
    private OptionalLong opened(String ticket, String token) {
        if (!SHAPE.matcher(ticket).matches()) {
            return OptionalLong.empty();
        }
        long opened = Long.parseLong(ticket.substring(0, ticket.indexOf('.')));
        long age = clock.millis() - opened;
        boolean good =
                ConstantTime.areEqual(ticket(token, opened), ticket)
                        && age >= 0
                        && age < LONGEST.toMillis();
        return good ? OptionalLong.of(opened) : OptionalLong.empty();
    }

    private String ticket(String token, long opened) {
        return opened + "." + code(token, opened);
    }

    private String code(String token, long opened) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(bytes(opened + "." + token)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
