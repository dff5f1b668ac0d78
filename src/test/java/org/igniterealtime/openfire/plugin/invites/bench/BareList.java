// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jivesoftware.database.DbConnectionManager;

/** A page of the console that reads the newest rows and prints so many bytes. */
public final class BareList extends HttpServlet {

    /** As many as the plugin's list shows, and the one that tells whether there are more. */
    private static final int ROWS = 26;

    private static final String SELECT = "SELECT * FROM ofInvite ORDER BY inviteId DESC";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setContentType("text/html;charset=utf-8");
        try {
            response.getWriter()
                    .write(
                            "<html><head><title>Bare</title></head><body><p>"
                                    + "x".repeat(BareServlet.size(request))
                                    + rows()
                                    + "</p></body></html>");
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }

    /** Nothing, once they are read. */
    private static String rows() throws SQLException {
        try (Connection connection = DbConnectionManager.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setMaxRows(ROWS);
            try (ResultSet row = select.executeQuery()) {
                int read = 0;
                while (row.next()) {
                    read += row.getString("inviteId").length();
                }
                return read < 0 ? "!" : "";
            }
        }
    }
}
