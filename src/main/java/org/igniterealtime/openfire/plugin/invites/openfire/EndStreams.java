// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.jivesoftware.util.cache.ClusterTask;

/** Has another node of the cluster end the streams of a user. Public for its deserialization. */
public final class EndStreams implements ClusterTask<Void> {

    private static final long serialVersionUID = 1L;

    private String username = "";

    /** For deserialization. */
    public EndStreams() {}

    EndStreams(String username) {
        this.username = username;
    }

    @Override
    public void run() {
        UserStreams.endHere(username);
    }

    @Override
    public Void getResult() {
        return null;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeUTF(username);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        username = in.readUTF();
    }
}
