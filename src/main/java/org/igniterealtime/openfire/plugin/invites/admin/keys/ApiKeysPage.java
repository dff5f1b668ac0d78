// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsolePage;
import org.igniterealtime.openfire.plugin.invites.admin.console.ConsoleRequest;
import org.igniterealtime.openfire.plugin.invites.admin.console.Message;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.admin.console.OnceOnly;
import org.igniterealtime.openfire.plugin.invites.admin.console.PageParts;
import org.igniterealtime.openfire.plugin.invites.admin.console.TypedDuration;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.issue.KeyDesk;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.keys.Rotation;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;

/** The keys of the HTTP API: the list, a form to make one, and steps before one is changed. */
public final class ApiKeysPage extends ConsolePage {

    static final String ADDRESS = "api-keys.jsp";

    private static final long serialVersionUID = 1L;
    private static final int MOST_GROUPS = 100;
    private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    /**
     * What the page is about.
     *
     * @param quotas what keys have left today
     */
    public record Keys(ApiKeys all, KeyDesk desk, Quotas quotas, Clock clock) {}

    private final transient Keys keys;
    private final transient People people;
    private final transient Settings settings;
    private final transient InviteLinks links;

    public ApiKeysPage(PageParts parts, Keys keys, People people, Settings settings) {
        super(parts, ADDRESS, "admin.keys.title", "invites-keys");
        this.keys = keys;
        this.people = people;
        this.settings = settings;
        this.links = parts.links();
    }

    @Override
    protected void show(ConsoleRequest visit) throws IOException {
        String revoke = visit.parameters().text("revoke");
        String rotate = visit.parameters().text("rotate");
        if (revoke.isEmpty() && rotate.isEmpty()) {
            showList(visit);
            return;
        }
        Optional<ApiKeyRowView> key =
                active(revoke.isEmpty() ? rotate : revoke).map(k -> row(k, visit.moments()));
        if (key.isEmpty()) {
            refuse(visit);
        } else if (revoke.isEmpty()) {
            askRotation(visit, key.get(), TypedDuration.of(USUAL_OVERLAP), false);
        } else {
            visit.show("revokeKey", new RevokeKeyView(visit.frame("admin.keys.revoke"), key.get()));
        }
    }

    @Override
    protected void act(String action, ConsoleRequest visit) throws IOException {
        switch (action) {
            case "create" -> create(visit);
            case "rotate" -> rotate(visit);
            case "revoke" -> revoke(visit);
            case "revokeAll" -> revokeAll(visit);
            default -> visit.refuse(400, "admin.error.action");
        }
    }

    private void showList(ConsoleRequest visit) throws IOException {
        Optional<NewKeyView> created =
                new NewKeySlot(visit.session())
                        .take()
                        .map(key -> NewKeyView.of(key, links.apiUrl()));
        Duration usual = settings.defaultLifetime().get();
        show(visit, 200, created, KeyForm.proposed(today(visit), usual), Map.of());
    }

    private void show(
            ConsoleRequest visit,
            int status,
            Optional<NewKeyView> created,
            KeyForm form,
            Map<String, String> wrong)
            throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        wrong.forEach((field, text) -> words.put(field, visit.texts().get(text)));
        Moments moments = visit.moments();
        List<ApiKeyRowView> rows =
                keys.all().list().stream().map(key -> row(key, moments)).toList();
        visit.show(
                status,
                "apiKeys",
                new ApiKeysView(
                        visit.frame(),
                        rows,
                        created,
                        form,
                        OnceOnly.next(),
                        people.groups(MOST_GROUPS),
                        TypedDuration.of(settings.defaultLifetime().get()),
                        words));
    }

    private void create(ConsoleRequest visit) throws IOException {
        KeyForm form = KeyForm.typed(visit.parameters());
        Map<String, String> wrong = form.wrong(today(visit));
        if (!wrong.isEmpty()) {
            show(visit, ConsoleRequest.SC_UNPROCESSABLE, Optional.empty(), form, wrong);
            return;
        }
        if (new OnceOnly(visit.session()).isFirst(visit.parameters().text(OnceOnly.FIELD))) {
            CreatedKey created =
                    keys.desk()
                            .create(
                                    form.wanted(visit.administrator(), visit.zone()),
                                    visit.source());
            new NewKeySlot(visit.session()).put(created);
        }
        visit.redirect(ADDRESS);
    }

    private void askRotation(
            ConsoleRequest visit, ApiKeyRowView key, TypedDuration overlap, boolean wrong)
            throws IOException {
        visit.show(
                wrong ? ConsoleRequest.SC_UNPROCESSABLE : 200,
                "rotateKey",
                new RotateKeyView(visit.frame("admin.keys.rotate"), key, overlap, wrong));
    }

    private void rotate(ConsoleRequest visit) throws IOException {
        Optional<ApiKey> key = active(visit.parameters().text("id"));
        TypedDuration typed =
                TypedDuration.typed(
                        visit.parameters().text("overlap"), visit.parameters().text("unit"));
        // None at all: the secret before ends at once.
        Optional<Duration> overlap =
                typed.isEmpty() || typed.number().equals("0")
                        ? Optional.of(Duration.ZERO)
                        : typed.duration().filter(d -> d.compareTo(LONGEST_OVERLAP) <= 0);
        if (key.isEmpty()) {
            refuse(visit);
        } else if (overlap.isEmpty()) {
            askRotation(visit, row(key.get(), visit.moments()), typed, true);
        } else {
            rotate(visit, key.get(), overlap.get());
        }
    }

    private void rotate(ConsoleRequest visit, ApiKey key, Duration overlap) {
        Rotation rotation = keys.desk().rotate(key.id(), overlap, visit.source());
        if (rotation instanceof Rotation.Rotated rotated) {
            new NewKeySlot(visit.session()).put(rotated.key());
            visit.redirect(ADDRESS);
        } else {
            refuse(visit);
        }
    }

    private void revoke(ConsoleRequest visit) {
        Optional<ApiKey> key = active(visit.parameters().text("id"));
        if (key.isPresent() && keys.desk().revoke(key.get().id(), visit.source())) {
            visit.say(Message.Kind.SUCCESS, "admin.keys.revoked", key.get().id());
            visit.redirect(ADDRESS);
        } else {
            refuse(visit);
        }
    }

    /** It has leaked: nothing that it has made may work either. */
    private void revokeAll(ConsoleRequest visit) {
        Optional<ApiKey> key = active(visit.parameters().text("id"));
        OptionalLong count =
                key.isPresent()
                        ? keys.desk().revokeWithInvites(key.get().id(), visit.source())
                        : OptionalLong.empty();
        if (count.isPresent()) {
            String id = key.get().id();
            visit.say(Message.Kind.SUCCESS, "admin.keys.revokedAll", id, count.getAsLong());
            visit.redirect(ADDRESS);
        } else {
            refuse(visit);
        }
    }

    private static void refuse(ConsoleRequest visit) {
        visit.say(Message.Kind.ERROR, "admin.keys.unknown");
        visit.redirect(ADDRESS);
    }

    private Optional<ApiKey> active(String id) {
        return keys.all().find(id).filter(key -> !key.isRevoked());
    }

    private ApiKeyRowView row(ApiKey key, Moments moments) {
        return ApiKeyRowView.of(key, keys.quotas().of(key), moments, keys.clock().millis());
    }

    private LocalDate today(ConsoleRequest visit) {
        return LocalDate.ofInstant(keys.clock().instant(), visit.zone());
    }
}
