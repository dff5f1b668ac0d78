// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.html;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a code costs that holds a usual link. */
@State(Scope.Benchmark)
public class QrCodeMicro {

    private final QrCode code =
            new QrCode("https://chat.example.org/invite?abcdefghijklmnopqrstuvwx", "QR code");

    @Benchmark
    public String draw() {
        return code.toString();
    }
}
