// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.roster;

import static org.igniterealtime.openfire.plugin.invites.roster.Attempt.act;
import static org.igniterealtime.openfire.plugin.invites.roster.Attempt.attempt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;
import org.jivesoftware.smack.StanzaListener;
import org.jivesoftware.smack.filter.StanzaIdFilter;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.iqrequest.AbstractIqRequestHandler;
import org.jivesoftware.smack.iqrequest.IQRequestHandler;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.roster.packet.RosterPacket;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.commands.AdHocCommandManager;
import org.jivesoftware.smackx.commands.RemoteCommand;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/** A user's client, which keeps what it receives and answers no question by itself. */
public final class Resource implements AutoCloseable {

    private final XMPPTCPConnection connection;
    private final List<RosterPacket.Item> pushes = new CopyOnWriteArrayList<>();
    private final List<Presence> presences = new CopyOnWriteArrayList<>();

    private Resource(XMPPTCPConnection connection) {
        this.connection = connection;
        connection.registerIQRequestHandler(
                new AbstractIqRequestHandler(
                        "query", "jabber:iq:roster", IQ.Type.set, IQRequestHandler.Mode.sync) {
                    @Override
                    public IQ handleIQRequest(IQ push) {
                        pushes.addAll(((RosterPacket) push).getRosterItems());
                        return IQ.createResultIQ(push);
                    }
                });
        connection.addSyncStanzaListener(
                stanza -> presences.add((Presence) stanza), StanzaTypeFilter.PRESENCE);
    }

    /** Logs in with a resource, is available, and has forgotten what came at login. */
    public static Resource online(OpenfireServer server, String username, String name) {
        Resource resource = arriving(server, username, name);
        resource.ping();
        resource.forget();
        return resource;
    }

    /** Logs in and is available; what the server sends at login comes in. */
    public static Resource arriving(OpenfireServer server, String username, String name) {
        String password = username.equals(OpenfireServer.ADMIN) ? OpenfireServer.ADMIN : "secret";
        Resource resource = new Resource(Connections.named(server));
        return resource.loggedIn(
                () -> resource.connection.login(username, password, Resourcepart.from(name)));
    }

    /** Somebody without an account, where the server lets such people in. */
    public static Resource anonymous(OpenfireServer server) {
        Resource resource = new Resource(Connections.anonymous(server));
        return resource.loggedIn(resource.connection::login);
    }

    private Resource loggedIn(Attempt.Action login) {
        try {
            act(connection::connect);
            act(login);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public XMPPTCPConnection connection() {
        return connection;
    }

    /** The bare address. */
    public String address() {
        return connection.getUser().asBareJid().toString();
    }

    /** The full address. */
    public String fullAddress() {
        return connection.getUser().toString();
    }

    /** Asks to be subscribed, with a token. */
    public void subscribe(String address, String token) {
        send(withToken(presence(address, Presence.Type.subscribe), token));
    }

    /** Sends a presence of this type, with a token that has no business there. */
    public void sendWithToken(String address, Presence.Type type, String token) {
        send(withToken(presence(address, type), token));
    }

    /** Sends a presence of this type. */
    public void send(String address, Presence.Type type) {
        send(presence(address, type));
    }

    private void send(PresenceBuilder presence) {
        act(() -> connection.sendStanza(presence.build()));
    }

    private static PresenceBuilder withToken(PresenceBuilder presence, String token) {
        return presence.addExtension(
                StandardExtensionElement.builder("preauth", "urn:xmpp:pars:0")
                        .addAttribute("token", token)
                        .build());
    }

    private static PresenceBuilder presence(String address, Presence.Type type) {
        return StanzaBuilder.buildPresence().ofType(type).to(jid(address));
    }

    /** A link for a new contact, made by the command of XEP-0401. */
    public String token() {
        String uri = command("urn:xmpp:invite#invite").getForm().getField("uri").getFirstValue();
        return uri.replaceAll(".*preauth=([^;]*).*", "$1");
    }

    /** A command of the server, after its first step. */
    public RemoteCommand command(String node) {
        RemoteCommand command = prepared(node);
        act(command::execute);
        return command;
    }

    /** A command of the server that was not called yet. */
    public RemoteCommand prepared(String node) {
        return AdHocCommandManager.getAddHocCommandsManager(connection)
                .getRemoteCommand(connection.getXMPPServiceDomain(), node);
    }

    /** The commands that the server lists for this user. */
    public List<DiscoverItems.Item> commands() {
        AdHocCommandManager manager = AdHocCommandManager.getAddHocCommandsManager(connection);
        return attempt(() -> manager.discoverCommands(connection.getXMPPServiceDomain()))
                .getItems();
    }

    /** Returns when the server has answered: then what it sent before is here. */
    public void ping() {
        Ping ping = new Ping(connection.getXMPPServiceDomain());
        CountDownLatch answered = new CountDownLatch(1);
        // In line with the listeners above, so that they are through with what came before.
        StanzaListener listener = stanza -> answered.countDown();
        connection.addSyncStanzaListener(listener, new StanzaIdFilter(ping));
        act(() -> connection.sendStanza(ping));
        if (!attempt(() -> answered.await(Attempt.LIMIT.toMillis(), TimeUnit.MILLISECONDS))) {
            throw new IllegalStateException("The server does not answer");
        }
        connection.removeSyncStanzaListener(listener);
    }

    /** The roster pushes that came, in order. */
    public List<RosterPacket.Item> pushes() {
        return pushes;
    }

    /** The presences that came, in order. */
    public List<Presence> presences() {
        return presences;
    }

    /** How many presences of this type came from this address, bare or full. */
    public long count(Presence.Type type, String from) {
        return presences.stream()
                .filter(presence -> presence.getType() == type)
                .filter(presence -> presence.getFrom().toString().startsWith(from))
                .count();
    }

    /** Waits until somebody asks to be subscribed; fails when that comes twice. */
    public void awaitRequestOf(Resource other) {
        await(
                "a request of " + other.address(),
                () -> count(Presence.Type.subscribe, other.address()) > 0);
        ping();
        if (count(Presence.Type.subscribe, other.address()) != 1) {
            throw new AssertionError("Asked more than once by " + other.address());
        }
    }

    /** Forgets what came so far. */
    public void forget() {
        pushes.clear();
        presences.clear();
    }

    /** Enters a contact on the list, without asking to be subscribed. */
    public void enter(String address, String name) {
        change(new RosterPacket.Item(JidCreate.bareFromOrThrowUnchecked(address), name));
    }

    /** Takes a contact off the list. */
    public void remove(String address) {
        RosterPacket.Item item =
                new RosterPacket.Item(JidCreate.bareFromOrThrowUnchecked(address), null);
        item.setItemType(RosterPacket.ItemType.remove);
        change(item);
    }

    private void change(RosterPacket.Item item) {
        RosterPacket request = new RosterPacket();
        request.setType(IQ.Type.set);
        request.addRosterItem(item);
        act(() -> connection.sendIqRequestAndWaitForResponse(request));
    }

    /** The contact list as the server has it now, one {@code address subscription} for each. */
    public List<String> roster() {
        RosterPacket request = new RosterPacket();
        request.setType(IQ.Type.get);
        return attempt(() -> connection.<RosterPacket>sendIqRequestAndWaitForResponse(request))
                .getRosterItems()
                .stream()
                .map(item -> item.getJid() + " " + item.getItemType())
                .sorted()
                .toList();
    }

    /** Waits for something to become true. */
    public static void await(String what, BooleanSupplier condition) {
        Attempt.await(what, condition);
    }

    @Override
    public void close() {
        // Openfire 4.2.0 does not always answer the end of a stream.
        connection.instantShutdown();
    }

    private static Jid jid(String address) {
        return JidCreate.fromOrThrowUnchecked(address);
    }
}
