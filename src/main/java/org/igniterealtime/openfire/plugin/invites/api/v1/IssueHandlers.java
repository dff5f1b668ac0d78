// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.issue.InviteWish;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;
import org.igniterealtime.openfire.plugin.invites.issue.Maker;
import org.igniterealtime.openfire.plugin.invites.issue.RequestKey;
import org.igniterealtime.openfire.plugin.invites.issue.Requests;
import org.igniterealtime.openfire.plugin.invites.issue.WishProblem;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.keys.Scope;

/** Makes one invite, or up to a thousand together. */
final class IssueHandlers {

    private final WishReader reader;
    private final Issuance issuance;
    private final Requests requests;
    private final InviteWriter writer;
    private final Refusals refusals;
    private final MailHandlers mail;
    private final ApiKeys keys;
    private final Supplier<Duration> defaultLifetime;

    IssueHandlers(
            WishReader reader,
            Issuance issuance,
            Requests requests,
            InviteWriter writer,
            Refusals refusals,
            MailHandlers mail,
            ApiKeys keys,
            Supplier<Duration> defaultLifetime) {
        this.reader = reader;
        this.issuance = issuance;
        this.requests = requests;
        this.writer = writer;
        this.refusals = refusals;
        this.mail = mail;
        this.keys = keys;
        this.defaultLifetime = defaultLifetime;
    }

    /** {@code POST /invites}. */
    Answer one(Call call) {
        List<FieldError> errors = errorsOfQuery(call);
        InviteWish wish = reader.read(call.body(), errors);
        List<Wanted> wanted = List.of(new Wanted(wish, call.body(), OptionalInt.empty()));
        errors.addAll(mail.errors(wanted));
        Optional<RequestKey> once = RequestKeys.read(call, "invites", errors);
        Requests.Outcome outcome = outcome(call, wanted, once, errors);
        if (!(outcome instanceof Requests.Outcome.Made made)) {
            return refused(call, outcome, wanted, errors);
        }
        if (made.invites().isEmpty()) {
            return Answer.problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        Invite invite = made.invites().get(0);
        return Answer.created(written(call, made, wanted).get(0).getAsJsonObject())
                .with("Location", writer.address(invite));
    }

    /** {@code POST /invites/batch}. */
    Answer batch(Call call) {
        List<FieldError> errors = errorsOfQuery(call);
        BatchReader.Batch batch = new BatchReader(reader).read(call.body(), errors);
        errors.addAll(mail.errors(batch.wanted()));
        if (batch.isDry()) {
            return dryRun(call, batch.wanted(), errors);
        }
        Optional<RequestKey> once = RequestKeys.read(call, "batch", errors);
        Requests.Outcome outcome = outcome(call, batch.wanted(), once, errors);
        if (!(outcome instanceof Requests.Outcome.Made made)) {
            return refused(call, outcome, batch.wanted(), errors);
        }
        JsonObject body = new JsonObject();
        body.add("invites", written(call, made, batch.wanted()));
        return Answer.created(body);
    }

    private static List<FieldError> errorsOfQuery(Call call) {
        List<FieldError> errors = new ArrayList<>();
        new Query(call.query(), Set.of(), errors);
        return errors;
    }

    private Answer dryRun(Call call, List<Wanted> wanted, List<FieldError> errors) {
        Optional<Scope> missing = missing(call, wanted);
        Optional<Answer> refusal =
                missing.map(V1Gate::insufficient)
                        .or(() -> refusals.of(wanted, weigh(call, wanted), errors));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Answer> spent = refusals.ofQuota(call.key(), wanted.size());
        JsonObject body = new JsonObject();
        body.addProperty("dry_run", true);
        body.addProperty("count", wanted.size());
        return spent.orElseGet(() -> Answer.ok(body));
    }

    /** What cannot be read is not made, but weighed all the same, so that all is said at once. */
    private Requests.Outcome outcome(
            Call call, List<Wanted> wanted, Optional<RequestKey> once, List<FieldError> errors) {
        if (!errors.isEmpty() || missing(call, wanted).isPresent()) {
            return Requests.Outcome.wrong(weigh(call, wanted));
        }
        List<InviteWish> wishes = wanted.stream().map(Wanted::wish).toList();
        if (once.isPresent()) {
            return requests.issue(once.get(), wishes, maker(call));
        }
        List<Issuance.Issued> issued =
                wishes.size() == 1
                        ? List.of(issuance.issue(wishes.get(0), maker(call)))
                        : issuance.issueAll(wishes, maker(call));
        return Requests.Outcome.of(issued);
    }

    /** What the key would also need for these. */
    private static Optional<Scope> missing(Call call, List<Wanted> wanted) {
        Set<Scope> needed = EnumSet.noneOf(Scope.class);
        for (Wanted one : wanted) {
            if (one.wish().kind() == Kind.RESET) {
                needed.add(Scope.RESETS_CREATE);
            }
            if (one.isForMail()) {
                needed.add(Scope.INVITES_MAIL);
            }
        }
        return needed.stream().filter(scope -> !call.key().may(scope)).findFirst();
    }

    private List<List<WishProblem>> weigh(Call call, List<Wanted> wanted) {
        return issuance.problems(wanted.stream().map(Wanted::wish).toList(), maker(call));
    }

    private Answer refused(
            Call call, Requests.Outcome outcome, List<Wanted> wanted, List<FieldError> errors) {
        Optional<Scope> missing = missing(call, wanted);
        if (missing.isPresent()) {
            return V1Gate.insufficient(missing.get());
        }
        return outcome instanceof Requests.Outcome.Refused refused
                ? refusals.of(wanted, refused.problems(), errors)
                        .orElseGet(() -> refusals.spent(refused.spent()))
                : Answer.problem(ProblemType.IDEMPOTENCY_KEY_REUSED);
    }

    /** Just made, they are as they were wanted; else they are as they are stored now. */
    private JsonArray written(Call call, Requests.Outcome.Made made, List<Wanted> wanted) {
        mail.send(call, made.invites(), wanted, made.now());
        if (!made.now()) {
            return writer.all(made.invites(), call.key(), true);
        }
        JsonArray array = new JsonArray();
        for (int i = 0; i < wanted.size(); i++) {
            keys.used(call.key());
            array.add(
                    writer.made(made.invites().get(i), wanted.get(i).wish().groups(), call.key()));
        }
        return array;
    }

    private Maker maker(Call call) {
        return Maker.key(call.key(), defaultLifetime.get());
    }
}
