// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.nio.charset.StandardCharsets;
import javax.security.sasl.SaslException;
import org.jivesoftware.openfire.auth.ScramUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What Openfire does for each password that it stores, in as many rounds as it does by default. */
@State(Scope.Benchmark)
public class PasswordMicro {

    private final byte[] salt = "0123456789abcdef01234567".getBytes(StandardCharsets.US_ASCII);

    @Benchmark
    public byte[] openfiresHash() throws SaslException {
        return ScramUtils.createSaltedPassword(
                salt, "rosa-elefanten-fliegen", ScramUtils.DEFAULT_ITERATION_COUNT);
    }
}
