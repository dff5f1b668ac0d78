// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;

/**
 * Whether a request comes from this machine itself. What a proxy passes on comes from a loopback
 * address too, and some servers believe whatever address a header names: a request with any header
 * of a proxy is nobody's from here.
 */
final class LocalRequest {

    private LocalRequest() {}

    static boolean isDirect(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && Collections.list(request.getHeaderNames()).stream()
                        .noneMatch(LocalRequest::isOfProxy);
    }

    private static boolean isOfProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded")
                || name.equals("via")
                || name.equals("x-real-ip")
                || name.startsWith("x-forwarded-");
    }

    /** An address in digits is not looked up. */
    private static boolean isLoopback(String address) {
        try {
            return address.matches("[0-9a-fA-F.:%\\[\\]]+")
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
