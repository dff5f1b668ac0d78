// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.servlet.Servlet;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.figures.Figures;
import org.igniterealtime.openfire.plugin.invites.history.History;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader;
import org.igniterealtime.openfire.plugin.invites.http.Bulkhead;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.KeyDesk;
import org.igniterealtime.openfire.plugin.invites.issue.Requests;
import org.igniterealtime.openfire.plugin.invites.issue.Revocation;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.LocalSecret;
import org.igniterealtime.openfire.plugin.invites.keys.Quotas;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;
import org.igniterealtime.openfire.plugin.invites.mail.Letters;
import org.igniterealtime.openfire.plugin.invites.redeem.AttemptLimit;
import org.igniterealtime.openfire.plugin.invites.redeem.Claims;

/** All that is below {@code /invites_api/v1}. */
public final class ApiV1 {

    private ApiV1() {}

    /**
     * What the API stands on.
     *
     * @param defaultLifetime of invites
     */
    public record Core(
            ApiKeys keys,
            LocalSecret local,
            KeyDesk desk,
            Quotas quotas,
            Invites invites,
            ManyInvites many,
            Claims claims,
            Issuance issuance,
            Revocation revocation,
            Requests requests,
            History history,
            Figures figures,
            Letters letters,
            Accounts accounts,
            InviteLinks links,
            Supplier<Duration> defaultLifetime,
            Supplier<Locale> language,
            Clock clock) {}

    /**
     * The servlet, to be mounted with asynchronous support.
     *
     * @param attempts limits how often one network address may present a wrong key
     * @param share one for all HTTP doors
     * @param bodies closed by the caller
     */
    public static Servlet servlet(
            Core core, AttemptLimit attempts, Bulkhead share, BodyReader bodies) {
        return new V1Servlet(
                new V1Gate(core.keys(), core.local(), attempts, share),
                new Router(routes(core)),
                new OpenApiDocument(core.links()::apiUrl),
                share,
                bodies);
    }

    private static List<Route> routes(Core core) {
        InviteWriter writer =
                new InviteWriter(core.invites(), core.many(), core.links(), core.keys());
        Refusals refusals = new Refusals(core.quotas(), core.clock());
        MailHandlers mail =
                new MailHandlers(
                        core.invites(),
                        core.letters(),
                        core.quotas(),
                        refusals,
                        writer,
                        core.defaultLifetime(),
                        core.language());
        IssueHandlers issue =
                new IssueHandlers(
                        new WishReader(core.clock()),
                        core.issuance(),
                        core.requests(),
                        writer,
                        refusals,
                        mail,
                        core.keys(),
                        core.defaultLifetime());
        ReadHandlers read =
                new ReadHandlers(core.invites(), core.claims(), writer, core.accounts());
        ChangeHandlers change =
                new ChangeHandlers(
                        core.invites(),
                        core.issuance(),
                        writer,
                        core.clock(),
                        core.defaultLifetime());
        RevokeHandlers revoke =
                new RevokeHandlers(
                        core.many(), core.issuance(), core.revocation(), core.accounts());
        RedemptionHandlers redemptions =
                new RedemptionHandlers(core.history(), writer, core.accounts());
        StatsHandler stats = new StatsHandler(core.many(), core.history(), writer, core.clock());
        FiguresHandler figures = new FiguresHandler(core.figures(), writer);
        KeyWriter keyWriter = new KeyWriter(core.quotas(), core.defaultLifetime());
        KeyHandlers key = new KeyHandlers(core.keys(), keyWriter, core.clock());
        AllKeysHandlers keys =
                new AllKeysHandlers(core.keys(), core.desk(), keyWriter, core.clock());
        Route.Access creating = Route.Access.of(Scope.INVITES_CREATE);
        Route.Access reading = Route.Access.of(Scope.INVITES_READ, Scope.INVITES_READ_ALL);
        Route.Access managing = Route.Access.of(Scope.INVITES_MANAGE, Scope.INVITES_MANAGE_ALL);
        return List.of(
                new Route("POST", "/invites", creating, issue::one),
                new Route("GET", "/invites", reading, read::list),
                new Route("POST", "/invites/batch", creating, issue::batch),
                new Route("POST", "/invites/revoke", managing, revoke::many),
                new Route("GET", "/invites/{id}", reading, read::one),
                new Route("GET", "/invites/{id}/events", reading, read::events),
                new Route("PATCH", "/invites/{id}", managing, change::change),
                new Route("POST", "/invites/{id}/revoke", managing, revoke::one),
                new Route(
                        "POST",
                        "/invites/{id}/send",
                        Route.Access.of(Scope.INVITES_MAIL),
                        mail::send),
                new Route("GET", "/redemptions", reading, redemptions::list),
                new Route("GET", "/stats", reading, stats::answer),
                new Route("GET", "/figures", reading, figures::answer),
                new Route("GET", "/key", Route.Access.ANY, key::read),
                new Route("POST", "/key/rotate", Route.Access.ANY, key::rotate),
                new Route("GET", "/keys", Route.Access.LOCAL, keys::list),
                new Route("POST", "/keys", Route.Access.LOCAL, keys::create),
                new Route("POST", "/keys/{id}/revoke", Route.Access.LOCAL, keys::revoke),
                Route.open("/openapi.json"));
    }
}
