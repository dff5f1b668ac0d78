// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire;

import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.interceptor.PacketInterceptor;

/** An interceptor among Openfire's, behind those that are there already. */
public final class InterceptorMount implements AutoCloseable {

    private final PacketInterceptor interceptor;

    private InterceptorMount(PacketInterceptor interceptor) {
        this.interceptor = interceptor;
    }

    /** Lets an interceptor see the server's stanzas. */
    public static InterceptorMount mount(PacketInterceptor interceptor) {
        InterceptorManager.getInstance().addInterceptor(interceptor);
        return new InterceptorMount(interceptor);
    }

    @Override
    public void close() {
        InterceptorManager.getInstance().removeInterceptor(interceptor);
    }
}
