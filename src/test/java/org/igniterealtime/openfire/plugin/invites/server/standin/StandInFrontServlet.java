// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server.standin;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The front page, and the way out: {@code ?logout=true}. */
public final class StandInFrontServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if ("true".equals(request.getParameter("logout"))) {
            request.getSession().invalidate();
            response.sendRedirect("/login.jsp");
            return;
        }
        response.setContentType("text/html; charset=UTF-8");
        response.getWriter()
                .write(
                        """
                        <html><head><title>Server Information</title><meta name="pageID" content="server-settings"></head>
                        <body><p>This is a stand-in for Openfire's admin console, which Maven Central does not have.
                        Plugin pages work as they do in the real one; Openfire's own pages are not here.</p></body></html>
                        """);
    }
}
