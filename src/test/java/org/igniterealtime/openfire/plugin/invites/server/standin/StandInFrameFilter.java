// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server.standin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Puts the frame around the HTML that a page gives, like SiteMesh does in the real console. Sends
 * the content security policy of Openfire 5.1.1 too, stricter than 4.2.0's none, so that a page
 * that would break there breaks here.
 */
public final class StandInFrameFilter implements Filter {

    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " script-src 'self' 'unsafe-inline' 'unsafe-eval'; base-uri 'self';"
                    + " form-action 'self'; img-src 'self' igniterealtime.org;";

    private static final String FRAMED = StandInFrameFilter.class.getName();

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void destroy() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (http.getAttribute(FRAMED) != null) {
            // A plugin's page matches two of the filter's patterns.
            chain.doFilter(request, response);
            return;
        }
        http.setAttribute(FRAMED, true);
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", POLICY);
        BufferedAnswer buffer = new BufferedAnswer(answer);
        chain.doFilter(request, buffer);
        byte[] body = buffer.body();
        if (buffer.isHtml() && !"/login.jsp".equals(http.getServletPath())) {
            Page page = Page.of(new String(body, StandardCharsets.UTF_8));
            body = new Frame(page, http).html().getBytes(StandardCharsets.UTF_8);
        }
        if (body.length > 0) {
            answer.setContentLength(body.length);
            answer.getOutputStream().write(body);
        }
    }
}
