// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.invites;

import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a token costs, from when it is drawn until it is shown again. */
@State(Scope.Benchmark)
public class TokenMicro {

    private static final String ID = "inv_0abcdefghjkmnpqrstvwxyz012";

    private final String token = Tokens.next();
    private final String sealed = TestSeal.SEAL.seal(token, ID);

    @Benchmark
    public String draw() {
        return Tokens.next();
    }

    @Benchmark
    public Optional<String> read() {
        return PresentedToken.in(token);
    }

    @Benchmark
    public String hash() {
        return TokenHash.of(token);
    }

    @Benchmark
    public String seal() {
        return TestSeal.SEAL.seal(token, ID);
    }

    @Benchmark
    public Optional<String> open() {
        return TestSeal.SEAL.open(sealed, ID);
    }
}
