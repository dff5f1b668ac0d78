// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.audit;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.db.Columns;
import org.igniterealtime.openfire.plugin.invites.db.Worker;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * Words each event for the audit log. What programs do comes in floods: the invites of one key are
 * counted and entered together every few seconds, so that making one costs no second insert. Each
 * redemption is an entry, but made in the same round: Openfire takes two commits for a row, and
 * whoever registers would wait for as long again as for the account. A server that is killed loses
 * the entries of those seconds, never an invite or who came by it.
 */
public final class AuditTrail implements Consumer<Event>, AutoCloseable {

    /** What one key has made since the last entry. */
    private record Made(int count, String first, String last) {

        Made plus(Made later) {
            return new Made(count + later.count, first, later.last);
        }
    }

    /** A row that is still to be written. */
    private record Entry(String who, String summary, String details) {}

    private final AuditLog log;
    private final Supplier<Texts> texts;
    private final Map<String, Made> byKey = new ConcurrentHashMap<>();
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /**
     * @param texts asked for each entry, so that it follows the server's language
     */
    public AuditTrail(AuditLog log, Supplier<Texts> texts) {
        this.log = log;
        this.texts = texts;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Issued issued && isProgram(issued.by())) {
            made(issued);
            enteredSoon();
            return;
        }
        Texts words = texts.get();
        if (event instanceof Event.Redeemed redeemed) {
            redeemed(redeemed, words);
            enteredSoon();
            return;
        }
        // What came before stands before.
        flush();
        if (event instanceof Event.Issued issued) {
            issued.invites()
                    .forEach(i -> entry(issued.by(), "admin.audit.inviteCreated", i, words));
        } else if (event instanceof Event.Changed changed) {
            entry(changed.by(), "admin.audit.inviteChanged", changed.invite(), words);
        } else if (event instanceof Event.Revoked revoked) {
            entry(revoked.by(), "admin.audit.inviteRevoked", revoked.invite(), words);
        } else if (event instanceof Event.RevokedAll all) {
            String whose = InviteWords.source(all.of(), words);
            enter(all.by(), words.get("admin.audit.invitesRevoked", whose, all.count()), "");
        } else if (event instanceof Event.Mailed mailed) {
            mailed(mailed, words);
        } else if (event instanceof Event.NotForMe not) {
            String what = InviteWords.details(not.invite(), words);
            log.record("", words.get("admin.audit.notForMe"), what);
        } else if (event instanceof Event.LimitReached reached) {
            log.record(reached.network(), words.get("admin.audit.limitReached"), "");
        } else if (event instanceof Event.KeyCreated key) {
            key(key.by(), "admin.audit.keyCreated", key.keyId(), key.name(), words);
        } else if (event instanceof Event.KeyRotated key) {
            key(key.by(), "admin.audit.keyRotated", key.keyId(), key.name(), words);
        } else if (event instanceof Event.KeyRevoked key) {
            key(key.by(), "admin.audit.keyRevoked", key.keyId(), key.name(), words);
        } else if (event instanceof Event.SettingsChanged settings) {
            String changes = String.join("; ", settings.changes());
            enter(settings.by(), words.get("admin.audit.settings"), changes);
        } else if (event instanceof Event.AppSaved app) {
            enter(app.by(), words.get("admin.audit.appSaved", app.id()), app.details());
        } else if (event instanceof Event.AppRemoved app) {
            enter(app.by(), words.get("admin.audit.appRemoved", app.id()), app.details());
        } else if (event instanceof Event.AppsChanged apps) {
            enter(apps.by(), words.get("admin.audit.apps"), apps.details());
        }
    }

    /**
     * Enters what programs have made, and who has redeemed something, since the last time. A thread
     * that is to end leaves the rest to the next one.
     */
    public void flush() {
        Texts words = texts.get();
        for (String key : List.copyOf(byKey.keySet())) {
            Made made = isToEnd() ? null : byKey.remove(key);
            if (made != null) {
                enter(
                        Source.key(key),
                        words.get("admin.audit.invitesByKey", made.count()),
                        made.first() + " - " + made.last());
            }
        }
        while (!isToEnd()) {
            Entry next = waiting.poll();
            if (next == null) {
                return;
            }
            log.record(next.who(), next.summary(), next.details());
        }
    }

    /** For one that is interrupted Openfire may write nothing. */
    private static boolean isToEnd() {
        return Worker.isAskedToEnd() || Thread.currentThread().isInterrupted();
    }

    /** Enters what is left, and from then on everything at once: whatever is under way may end. */
    @Override
    public void close() {
        closed = true;
        flush();
    }

    /** By the next round, if there will be one. */
    private void enteredSoon() {
        if (closed) {
            flush();
        }
    }

    private static boolean isProgram(Source by) {
        return by.type() == Source.Type.KEY && by.name().isPresent();
    }

    private void made(Event.Issued issued) {
        List<Invite> invites = issued.invites();
        String first = invites.get(0).id();
        String last = invites.get(invites.size() - 1).id();
        byKey.merge(
                issued.by().name().orElseThrow(),
                new Made(invites.size(), first, last),
                Made::plus);
    }

    private void redeemed(Event.Redeemed redeemed, Texts words) {
        String door = Columns.word(redeemed.door());
        String who = redeemed.redeemer();
        String what = InviteWords.details(redeemed.invite(), words);
        boolean fits = who.length() <= AuditLog.LONGEST_NAME;
        waiting.add(
                new Entry(
                        fits ? who : who.substring(0, AuditLog.LONGEST_NAME),
                        words.get("admin.audit.inviteRedeemed", words.get("admin.door." + door)),
                        fits ? what : who + "; " + what));
    }

    private void mailed(Event.Mailed mailed, Texts words) {
        List<Invite> invites = mailed.invites();
        String first = invites.get(0).id();
        String last = invites.get(invites.size() - 1).id();
        enter(
                mailed.by(),
                words.get("admin.audit.mailed", invites.size()),
                invites.size() == 1 ? first : first + " - " + last);
    }

    private void entry(Source by, String key, Invite invite, Texts words) {
        enter(by, words.get(key), InviteWords.details(invite, words));
    }

    private void key(Source by, String text, String id, String name, Texts words) {
        enter(by, words.get(text, id), words.get("admin.audit.name", name));
    }

    private void enter(Source by, String summary, String details) {
        log.record(by.name().orElse(""), summary, details);
    }
}
