// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.user.UserAlreadyExistsException;
import org.jivesoftware.openfire.user.UserManager;

/**
 * Does only what cannot be left out: {@code /insert} stores one row, {@code /page} finds one row
 * and sends so many bytes, {@code /refuse} asks nobody and refuses, {@code /register} has Openfire
 * make an account.
 */
public final class BareServlet extends HttpServlet {

    /** A copy of the invites' table, so that a row costs the database as much. */
    static final String TABLE = "benchInvite";

    private static final String INSERT =
            "INSERT INTO "
                    + TABLE
                    + " (inviteId, tokenHash, tokenSealed, kind, status, allowsRegistration,"
                    + " nameGrant, usesAllowed, uses, created, expires, ends, sourceType,"
                    + " sourceName) VALUES (?, ?, ?, 'account', 'open', 1, 'none', 1, 0, ?, ?, ?,"
                    + " 'key', ?)";
    private static final String SELECT = "SELECT * FROM ofInvite WHERE tokenHash = ?";

    private static final String ID_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final String HEX_DIGITS = "0123456789abcdef";
    private static final String LINK = "http://localhost/invite?";
    private static final int ID_RANDOM = 16;
    private static final int HASH = 64;
    private static final int SEALED = 74;
    private static final long WEEK = 7L * 24 * 3600 * 1000;

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            switch (String.valueOf(request.getPathInfo())) {
                case "/insert" -> insert(response);
                case "/page" -> page(request, response);
                case "/refuse" -> {
                    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                    send(response, size(request));
                }
                case "/register" -> register(request, response);
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (SQLException | UserAlreadyExistsException e) {
            throw new ServletException(e);
        }
    }

    private static void register(HttpServletRequest request, HttpServletResponse response)
            throws UserAlreadyExistsException {
        UserManager.getInstance()
                .createUser(
                        request.getParameter("username"),
                        request.getParameter("password"),
                        null,
                        null);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LINK);
    }

    private static void insert(HttpServletResponse response) throws SQLException {
        long now = System.currentTimeMillis();
        // Ascending, as ours are: a database stores that faster than what comes in any order.
        String time = Long.toString(now, 32);
        String id = "inv_" + "0".repeat(10 - time.length()) + time + text(ID_DIGITS, ID_RANDOM);
        try (Connection connection = DbConnectionManager.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setString(2, text(HEX_DIGITS, HASH));
            insert.setString(3, text(HEX_DIGITS, SEALED));
            insert.setLong(4, now);
            insert.setLong(5, now + WEEK);
            insert.setLong(6, now + WEEK);
            insert.setString(7, "bench");
            insert.executeUpdate();
        }
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Location", LINK + id);
    }

    private static void page(HttpServletRequest request, HttpServletResponse response)
            throws SQLException, IOException {
        response.setStatus(
                isThere(value(request, "hash"))
                        ? HttpServletResponse.SC_OK
                        : HttpServletResponse.SC_NOT_FOUND);
        send(response, size(request));
    }

    /** Whether there is an invite whose token has this hash. */
    static boolean isThere(String hash) throws SQLException {
        try (Connection connection = DbConnectionManager.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getString("inviteId") != null;
            }
        }
    }

    private static void send(HttpServletResponse response, int size) throws IOException {
        byte[] page = new byte[size];
        Arrays.fill(page, (byte) 'x');
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(size);
        response.getOutputStream().write(page);
    }

    static int size(HttpServletRequest request) {
        return Integer.parseInt(value(request, "bytes"));
    }

    static String value(HttpServletRequest request, String name) {
        for (String pair : request.getQueryString().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new IllegalArgumentException("No " + name);
    }

    private static String text(String digits, int length) {
        StringBuilder text = new StringBuilder(length);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < length; i++) {
            text.append(digits.charAt(random.nextInt(digits.length())));
        }
        return text.toString();
    }
}
