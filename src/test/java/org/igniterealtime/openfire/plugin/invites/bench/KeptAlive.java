// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;

/** Sends the same request again and again over one connection. */
final class KeptAlive implements Visitor {

    private final Target target;
    private final byte[] request;
    private final HttpConnection connection;

    KeptAlive(Target target) throws IOException {
        this.target = target;
        this.request =
                HttpConnection.request(
                        target.method(), target.address(), target.headers(), target.body());
        this.connection = new HttpConnection(target.address());
    }

    @Override
    public boolean ask() throws IOException {
        return target.expects(connection.ask(request, false).status());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
