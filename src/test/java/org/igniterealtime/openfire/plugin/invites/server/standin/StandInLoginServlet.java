// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server.standin;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.openfire.admin.AdminManager;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.auth.ConnectionException;
import org.jivesoftware.openfire.auth.InternalUnauthenticatedException;
import org.jivesoftware.openfire.auth.UnauthorizedException;

/** The login page, with the field names and the session attribute of the real one. */
public final class StandInLoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        showForm(request, response, "");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<AuthToken> token =
                authenticate(parameter(request, "username"), parameter(request, "password"));
        if (token.isEmpty()) {
            showForm(request, response, "<p class=\"jive-error\">Login failed.</p>");
            return;
        }
        request.getSession().invalidate();
        request.getSession(true).setAttribute("jive.admin.authToken", token.get());
        String wanted = parameter(request, "url");
        boolean local = wanted.startsWith("/") && !wanted.startsWith("//");
        response.sendRedirect(local ? wanted : "/index.jsp");
    }

    private static Optional<AuthToken> authenticate(String username, String password) {
        if (!AdminManager.getInstance().isUserAdmin(username, true)) {
            return Optional.empty();
        }
        try {
            return Optional.of(AuthFactory.authenticate(username, password));
        } catch (UnauthorizedException
                | ConnectionException
                | InternalUnauthenticatedException refused) {
            return Optional.empty();
        }
    }

    private static void showForm(
            HttpServletRequest request, HttpServletResponse response, String message)
            throws IOException {
        response.setContentType("text/html; charset=UTF-8");
        response.getWriter()
                .write(
                        """
                        <!DOCTYPE html>
                        <html lang="en"><head><title>Stand-in admin console: login</title>
                        <link rel="stylesheet" href="/style/global.css"></head><body>
                        <form class="login" name="loginForm" action="login.jsp" method="post">
                        <h1>Stand-in admin console</h1>%s
                        <input type="hidden" name="url" value="%s">
                        <input type="hidden" name="login" value="true">
                        <label for="u01">Username</label><input type="text" name="username" id="u01" autofocus>
                        <label for="p01">Password</label><input type="password" name="password" id="p01">
                        <input type="submit" value="Login">
                        </form></body></html>
                        """
                                .formatted(message, Html.escape(parameter(request, "url"))));
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
