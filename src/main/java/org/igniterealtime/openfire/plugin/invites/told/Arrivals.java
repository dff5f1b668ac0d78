// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.told;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.accounts.Accounts;
import org.igniterealtime.openfire.plugin.invites.events.Aside;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Kind;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Tells whoever has invited, and whom the settings name besides, that somebody has come, or has
 * said that an invite was not for them: after it is stored, on a thread of its own, so that nobody
 * who redeems an invite waits for it. What fails is logged, and a server that stops forgets what
 * was not told yet.
 */
public final class Arrivals implements Consumer<Event>, AutoCloseable {

    private final ChatMessages messages;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final Settings settings;
    private final Supplier<Locale> language;
    private final Aside thread = new Aside("invites-told");

    /**
     * @param language the server's, for those whose own is not known
     */
    public Arrivals(
            ChatMessages messages,
            Accounts accounts,
            ApiKeys keys,
            Settings settings,
            Supplier<Locale> language) {
        this.messages = messages;
        this.accounts = accounts;
        this.keys = keys;
        this.settings = settings;
        this.language = language;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Redeemed redeemed && redeemed.invite().kind() != Kind.RESET) {
            thread.execute(() -> tell(redeemed));
        } else if (event instanceof Event.NotForMe not) {
            thread.execute(() -> tell(not.invite()));
        }
    }

    private void tell(Event.Redeemed redeemed) {
        Optional<String> inviter = inviter(redeemed.invite());
        Set<String> others = others();
        if (settings.tellInviter().get()) {
            inviter.ifPresent(
                    name -> {
                        others.remove(name);
                        send(name, words -> toInviter(redeemed, words));
                    });
        }
        others.forEach(name -> send(name, words -> toOthers(redeemed, inviter, words)));
    }

    /** Also whoever made it, whom nobody asks whether they wish to know what went wrong. */
    private void tell(Invite notForThem) {
        Set<String> all = others();
        notForThem.source().person().ifPresent(all::add);
        String what = notForThem.username().or(notForThem::note).orElseGet(notForThem::id);
        all.forEach(
                name -> send(name, words -> words.get("adhoc.told.notForMe", words.apart(what))));
    }

    private Set<String> others() {
        Set<String> others = new LinkedHashSet<>();
        settings.tellOthers().get().stream()
                .flatMap(name -> accounts.prepare(name).stream())
                .forEach(others::add);
        return others;
    }

    /** Who becomes a contact, else the user who made the invite. */
    private static Optional<String> inviter(Invite invite) {
        return invite.inviter().or(() -> invite.source().person());
    }

    private void send(String username, Function<Texts, String> words) {
        if (accounts.isActive(username)) {
            messages.send(username, language.get(), words);
        }
    }

    /** What the API key is called that the invite was made with. */
    private Optional<String> keyOf(Invite invite) {
        Optional<String> id = invite.source().name();
        return invite.source().type() == Source.Type.KEY
                ? id.map(key -> keys.names().getOrDefault(key, key))
                : Optional.empty();
    }

    private static String toInviter(Event.Redeemed redeemed, Texts words) {
        String who = words.apart(redeemed.redeemer());
        return redeemed.invite()
                .note()
                .map(note -> words.get("adhoc.told.noted", who, words.apart(note)))
                .orElseGet(() -> words.get("adhoc.told", who));
    }

    private String toOthers(Event.Redeemed redeemed, Optional<String> inviter, Texts words) {
        String who = words.apart(redeemed.redeemer());
        return inviter.map(
                        name ->
                                words.get(
                                        "adhoc.told.from",
                                        who,
                                        words.apart(accounts.address(name))))
                .or(
                        () ->
                                keyOf(redeemed.invite())
                                        .map(
                                                key ->
                                                        words.get(
                                                                "adhoc.told.key",
                                                                who,
                                                                words.apart(key))))
                .orElseGet(() -> words.get("adhoc.told.others", who));
    }

    /** What waits is not told any more. */
    @Override
    public void close() {
        thread.close();
    }
}
