// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.invites.Invites;
import org.igniterealtime.openfire.plugin.invites.invites.ManyInvites;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKey;
import org.igniterealtime.openfire.plugin.invites.keys.ApiKeys;

/** Words invites. The links of one open it: they are written only when that is asked for. */
final class InviteWriter {

    private final Invites invites;
    private final ManyInvites many;
    private final InviteLinks links;
    private final ApiKeys keys;

    InviteWriter(Invites invites, ManyInvites many, InviteLinks links, ApiKeys keys) {
        this.invites = invites;
        this.many = many;
        this.links = links;
        this.keys = keys;
    }

    /** The address of an invite in this API. */
    String address(Invite invite) {
        return address() + "/" + invite.id();
    }

    /** The address of all invites in this API. */
    String address() {
        return links.apiUrl() + "/v1/invites";
    }

    /** The address of who has come by invites. */
    String redemptionsAddress() {
        return links.apiUrl() + "/v1/redemptions";
    }

    /** One invite, as it is stored. */
    JsonObject one(Invite invite, ApiKey asker, boolean withLinks) {
        return all(List.of(invite), asker, withLinks).get(0).getAsJsonObject();
    }

    /**
     * An invite that was just made with these groups: nothing is asked of the database.
     *
     * @param maker the key that has made it
     */
    JsonObject made(Invite invite, List<String> groups, ApiKey maker) {
        return write(invite, groups, Map.of(maker.id(), maker.name()), true);
    }

    /** Invites in their order, for one query of their groups and one of the keys' names. */
    JsonArray all(List<Invite> list, ApiKey asker, boolean withLinks) {
        Map<String, List<String>> groups = many.groupsOf(list);
        Map<String, Optional<String>> names =
                names(list.stream().map(Invite::source).toList(), asker);
        JsonArray array = new JsonArray();
        for (Invite invite : list) {
            array.add(write(invite, groups.getOrDefault(invite.id(), List.of()), names, withLinks));
        }
        return array;
    }

    /** What keys are called; asked for only where others than the asker's own are among them. */
    Map<String, Optional<String>> names(List<Source> sources, ApiKey asker) {
        Source own = Source.key(asker.id());
        boolean others =
                sources.stream().anyMatch(s -> s.type() == Source.Type.KEY && !s.equals(own));
        return others
                ? keys.list().stream().collect(Collectors.toMap(ApiKey::id, ApiKey::name))
                : Map.of(asker.id(), asker.name());
    }

    private JsonObject write(
            Invite invite,
            List<String> groups,
            Map<String, Optional<String>> names,
            boolean withLinks) {
        JsonObject json = new JsonObject();
        json.addProperty("id", invite.id());
        json.addProperty("kind", Words.of(invite.kind()));
        json.addProperty("state", Words.of(invites.stateOf(invite)));
        if (withLinks) {
            // A server with another key, restored from a backup for instance, cannot read it.
            Optional<Invite> readable =
                    Optional.of(invite).filter(i -> i.readableToken().isPresent());
            json.add("url", Words.text(readable.map(links::landingUrl)));
            json.add("uri", Words.text(readable.map(links::xmppUri)));
        }
        json.add("username", Words.text(invite.username()));
        json.add("inviter", Words.text(invite.inviter()));
        json.addProperty("allows_registration", invite.allowsRegistration());
        json.addProperty("uses_allowed", invite.usesAllowed());
        json.addProperty("uses", invite.uses());
        json.add("created_at", Words.time(invite.created()));
        json.add("expires_at", Words.time(invite.expires()));
        json.add("last_used_at", Words.time(invite.lastUsed()));
        json.add("revoked_at", Words.time(invite.revoked()));
        JsonArray joined = new JsonArray();
        groups.forEach(joined::add);
        json.add("groups", joined);
        json.add("note", Words.text(invite.note()));
        json.add(WishReader.GREETING, Words.text(invite.greeting()));
        json.add(WishReader.EMAIL, Words.text(invite.mail().map(Invite.Mail::address)));
        json.add(
                "sent_at",
                Words.time(invite.mail().map(Invite.Mail::sent).orElse(OptionalLong.empty())));
        json.add("source", source(invite.source(), names));
        return json;
    }

    /** A maker; a person is called what the account is called. */
    static JsonObject source(Source source, Map<String, Optional<String>> names) {
        Optional<String> name =
                source.type() == Source.Type.KEY
                        ? source.name().flatMap(id -> names.getOrDefault(id, Optional.empty()))
                        : source.name();
        JsonObject json = new JsonObject();
        json.addProperty("type", Words.of(source.type()));
        json.add("id", Words.text(source.name()));
        json.add("name", Words.text(name));
        return json;
    }
}
