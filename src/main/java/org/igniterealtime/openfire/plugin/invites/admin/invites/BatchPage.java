// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.io.IOException;
import java.util.List;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Csv;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/** Invites that were made together, with their links: on the page, and as a file. */
public final class BatchPage extends ConsolePage {

    static final String ADDRESS = "batch.jsp";

    private static final long serialVersionUID = 1L;

    private final transient ManyInvites many;
    private final transient ListRows rows;
    private final transient InviteFile file;

    public BatchPage(
            PageParts parts,
            Invites invites,
            ManyInvites many,
            Claims claims,
            ApiKeys keys,
            Accounts accounts) {
        super(parts, ADDRESS, "admin.batch.title", "invites-list");
        this.many = many;
        this.rows = new ListRows(invites, many, claims, keys, accounts, parts.links());
        this.file = new InviteFile(invites, many, claims, parts.links());
    }

    /** The page of what was made together under this id. */
    public static String of(String batch) {
        return ADDRESS + "?id=" + batch;
    }

    static boolean isBatch(String id) {
        return id.matches("bat_[0-9a-z]{26}");
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        String id = visit.parameters().text("id");
        List<Invite> made = isBatch(id) ? many.ofBatch(id) : List.of();
        if (made.isEmpty()) {
            visit.refuse(404, "admin.invite.unknown");
        } else if (visit.parameters().has("export")) {
            visit.save(Csv.TYPE, InviteFile.NAME, writer -> file.write(made, writer));
        } else {
            List<ListRowView> views = rows.of(made, rows.sources(), visit);
            visit.show("batch", new BatchView(visit.frame(), id, views));
        }
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        visit.refuse(400, "admin.error.action");
    }
}
