// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.issue.KeyDesk;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.NewKey;

/** The keys of the HTTP API: the list, a form to make one, and a step before one is revoked. */
public final class ApiKeysPage extends ConsolePage {

    static final String ADDRESS = "api-keys.jsp";

    private static final long serialVersionUID = 1L;

    private final transient ApiKeys keys;
    private final transient KeyDesk desk;
    private final transient InviteLinks links;

    public ApiKeysPage(PageParts parts, ApiKeys keys, KeyDesk desk) {
        super(parts, ADDRESS, "admin.keys.title", "invites-keys");
        this.keys = keys;
        this.desk = desk;
        this.links = parts.links();
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        String wanted = visit.parameters().text("revoke");
        if (wanted.isEmpty()) {
            showList(visit);
            return;
        }
        Optional<ApiKey> key = active(wanted);
        if (key.isPresent()) {
            ApiKeyRowView row = ApiKeyRowView.of(key.get(), visit.moments());
            visit.show("revokeKey", new RevokeKeyView(visit.frame("admin.keys.revoke"), row));
        } else {
            visit.say(Message.Kind.ERROR, "admin.keys.unknown");
            visit.redirect(ADDRESS);
        }
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        switch (action) {
            case "create" -> create(visit);
            case "revoke" -> revoke(visit);
            case "revokeAll" -> revokeAll(visit);
            default -> visit.refuse(400, "admin.error.action");
        }
    }

    private void showList(ConsoleRequest visit) throws IOException {
        List<ApiKeyRowView> rows = rows(visit);
        Optional<NewKeyView> created =
                new NewKeySlot(visit.session())
                        .take()
                        .map(key -> NewKeyView.of(key, links.apiUrl()));
        visit.show("apiKeys", new ApiKeysView(visit.frame(), rows, created, "", false));
    }

    private void create(ConsoleRequest visit) throws IOException {
        String name = visit.parameters().text("name");
        if (name.codePointCount(0, name.length()) > ApiKey.LONGEST_NAME) {
            List<ApiKeyRowView> rows = rows(visit);
            visit.show(
                    ConsoleRequest.SC_UNPROCESSABLE,
                    "apiKeys",
                    new ApiKeysView(visit.frame(), rows, Optional.empty(), name, true));
            return;
        }
        CreatedKey created = desk.create(NewKey.named(name, visit.administrator()), visit.source());
        new NewKeySlot(visit.session()).put(created);
        visit.redirect(ADDRESS);
    }

    private void revoke(ConsoleRequest visit) {
        Optional<ApiKey> key = active(visit.parameters().text("id"));
        if (key.isPresent() && desk.revoke(key.get().id(), visit.source())) {
            visit.say(Message.Kind.SUCCESS, "admin.keys.revoked", key.get().id());
        } else {
            visit.say(Message.Kind.ERROR, "admin.keys.unknown");
        }
        visit.redirect(ADDRESS);
    }

    /** It has leaked: nothing that it has made may work either. */
    private void revokeAll(ConsoleRequest visit) {
        Optional<ApiKey> key = active(visit.parameters().text("id"));
        OptionalLong revoked =
                key.isPresent()
                        ? desk.revokeWithInvites(key.get().id(), visit.source())
                        : OptionalLong.empty();
        if (revoked.isPresent()) {
            visit.say(
                    Message.Kind.SUCCESS,
                    "admin.keys.revokedAll",
                    key.get().id(),
                    revoked.getAsLong());
        } else {
            visit.say(Message.Kind.ERROR, "admin.keys.unknown");
        }
        visit.redirect(ADDRESS);
    }

    private Optional<ApiKey> active(String id) {
        return keys.list().stream()
                .filter(key -> key.id().equals(id) && !key.isRevoked())
                .findFirst();
    }

    private List<ApiKeyRowView> rows(ConsoleRequest visit) {
        Moments moments = visit.moments();
        return keys.list().stream().map(key -> ApiKeyRowView.of(key, moments)).toList();
    }
}
