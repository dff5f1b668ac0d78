// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.igniterealtime.openfire.plugin.invites.openfire.ThisServer.onSenior;

import java.io.File;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.igniterealtime.openfire.plugin.invites.figures.Numbers;
import org.igniterealtime.openfire.plugin.invites.openfire.OpenfireStatistics;
import org.igniterealtime.openfire.plugin.invites.openfire.OtherNodes;
import org.igniterealtime.openfire.plugin.invites.openfire.ThisServer;
import org.igniterealtime.openfire.plugin.invites.openfire.UserEvents;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Openfire starts and stops the plugin: {@link Core} is built, {@link Doors} open, and what
 * was started is stopped in reverse order.
 */
public final class InvitesPlugin implements Plugin {

    private static final Logger LOG = LoggerFactory.getLogger(InvitesPlugin.class);
    private static final Duration FLUSH = Duration.ofSeconds(5);
    private static final Duration SETTLE = Duration.ofMinutes(1);
    private static final Duration PURGE = Duration.ofHours(1);

    private final Parts parts = new Parts();
    private final Core core = new Core();
    private final AtomicReference<Numbers> thisMonth = new AtomicReference<>(Numbers.NONE);

    @Override
    public void initializePlugin(PluginManager manager, File pluginDirectory) {
        core.events.listen(core.audit);
        core.events.listen(core.arrivals);
        // Stopped last, when no door is open any more.
        parts.start("uses of keys", () -> core.keys::flushUses);
        parts.start("audit log", () -> core.audit);
        parts.start("writing what has happened", this::writing);
        parts.start("messages to inviters", () -> core.arrivals);
        parts.start("links for signing in", () -> core.signInLinks);
        parts.start("upkeep", this::upkeep);
        parts.start("mail", this::mail);
        parts.start("checks", () -> core.doctor);
        parts.start("what other nodes say", () -> OtherNodes.listen(core.keys::forget));
        parts.start("keys in the configuration", this::provisioning);
        new Doors(core, parts, version()).open(manager, this);
        parts.start(
                "statistics",
                () -> OpenfireStatistics.add(thisMonth::get, () -> Texts.in(ThisServer.locale())));
        parts.start(
                "changes of accounts",
                () ->
                        UserEvents.listen(
                                this::userDeleted, this::passwordChanged, core.sessions::endAllOf));
        LOG.info(StartLine.of(version(), core.links, core.settings));
    }

    @Override
    public void destroyPlugin() {
        parts.stop();
    }

    /** On a thread of its own, as a purge may take minutes. */
    private Upkeep writing() {
        Upkeep writing = new Upkeep("invites-writing");
        writing.every(FLUSH, "writing the uses of keys", core.keys::flushUses);
        writing.every(FLUSH, "writing the audit log", core.audit::flush);
        return writing;
    }

    private Upkeep upkeep() {
        Upkeep upkeep = new Upkeep("invites-upkeep");
        upkeep.every(FLUSH, "reading keys from the configuration", onSenior(this::provision));
        upkeep.every(
                FLUSH, "withdrawing what revoked keys still made", onSenior(core.keyDesk::sweep));
        upkeep.every(PURGE, "deleting dead invites", onSenior(this::purge));
        upkeep.every(PURGE, "forgetting repeated requests", onSenior(core.requests::purge));
        upkeep.every(PURGE, "forgetting who was signed in", onSenior(core.sessions::purge));
        upkeep.every(PURGE, "forgetting deleted names", onSenior(core.tombstones::purge));
        upkeep.every(SETTLE, "saying where the command line finds the API", core.localFile::write);
        upkeep.every(SETTLE, "entering what has expired, and counting", onSenior(this::count));
        upkeep.every(
                SETTLE,
                "reading this month's figures",
                () -> thisMonth.set(core.figures.thisMonth()));
        upkeep.every(
                SETTLE, "settling what a stopped server left", onSenior(core.recovery::settle));
        return upkeep;
    }

    /** Before the API answers. Where that fails, the upkeep goes on trying. */
    private AutoCloseable provisioning() {
        onSenior(this::provision).run();
        return () -> {};
    }

    private void provision() {
        core.keyDesk
                .provision(core.provisioned)
                .forEach(problem -> LOG.warn("plugin.invites.provisionedKeys: {}", problem));
    }

    /**
     * On a thread of its own, because a mail server may be slow; on every node, because not each
     * may be able to read the links of the others.
     */
    private Upkeep mail() {
        Upkeep mail = new Upkeep("invites-mail");
        mail.every(FLUSH, "sending mails", core.letterRound::run);
        return mail;
    }

    /** In this order: what has expired is counted only once it is entered. */
    private void count() {
        core.invites.upkeep().expire();
        core.figures.count();
    }

    /** Nothing that was not counted. */
    private void purge() {
        count();
        core.invites.upkeep().purge(core.settings.retention().get());
    }

    private void passwordChanged(String username) {
        core.sessions.endAllOf(username);
        core.invites.withdrawals().endResets(username);
    }

    private void userDeleted(String username) {
        core.sessions.endAllOf(username);
        if (core.accounts.isUndoing(username)) {
            core.departure.ofUnfinished(username);
        } else {
            core.departure.of(username);
        }
    }

    /** Read from the jar itself, because how the server exposes a plugin's version has changed. */
    private static String version() {
        return Optional.ofNullable(InvitesPlugin.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
