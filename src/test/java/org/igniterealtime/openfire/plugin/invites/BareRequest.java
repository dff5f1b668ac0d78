// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/**
 * A request without a server in between: each Jetty refuses other ones, and what one of them lets
 * through must not depend on it.
 */
public final class BareRequest {

    private final Map<String, Object> answers = new HashMap<>();
    private final Map<String, List<String>> headers = new HashMap<>();

    /** What {@code getQueryString} gives. */
    public BareRequest query(String query) {
        answers.put("getQueryString", query);
        return this;
    }

    /** A header, once for each value. */
    public BareRequest header(String name, List<String> values) {
        headers.put(name, values);
        return this;
    }

    /** A body and its type. */
    public BareRequest body(String type, byte[] octets) {
        answers.put("getContentType", type);
        answers.put("getInputStream", new Body(new ByteArrayInputStream(octets)));
        return this;
    }

    /** What {@code getCookies} gives. */
    public BareRequest cookies(Cookie... cookies) {
        answers.put("getCookies", cookies);
        return this;
    }

    /** What {@code getParameterMap} gives. */
    public BareRequest parameters(Map<String, String[]> parameters) {
        answers.put("getParameterMap", parameters);
        return this;
    }

    /** The request; what was not said is null. */
    public HttpServletRequest request() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        BareRequest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getHeaders" ->
                                            Collections.enumeration(values(arguments[0]));
                                    case "getHeader" ->
                                            values(arguments[0]).stream().findFirst().orElse(null);
                                    case "isSecure" -> false;
                                    default -> answers.get(method.getName());
                                });
    }

    private List<String> values(Object name) {
        return headers.getOrDefault((String) name, List.of());
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream octets;

        Body(ByteArrayInputStream octets) {
            this.octets = octets;
        }

        @Override
        public int read() {
            return octets.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return octets.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return octets.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
