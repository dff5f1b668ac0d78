package org.igniterealtime.openfire.plugin.invites.admin.invites;

import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.admin.console.Moments;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.State;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * An invite in words.
 *
 * @param kind what it is for
 * @param state where it stands
 * @param live whether it can be redeemed
 * @param source who had it made
 */
public record InviteRowView(
        String token,
        String kind,
        String state,
        boolean live,
        String source,
        String created,
        String expires,
        int uses,
        int usesAllowed,
        Optional<String> lastUsed,
        Optional<String> revoked,
        String note) {

    private static final int SHOWN = 8;

    static InviteRowView of(Invite invite, State state, Texts texts, Moments moments) {
        return new InviteRowView(
                invite.token(),
                kind(invite, texts),
                texts.get("admin.state." + state.name().toLowerCase(Locale.ROOT)),
                state == State.LIVE,
                source(invite.source(), texts),
                moments.text(invite.created()),
                moments.text(invite.expires()),
                invite.uses(),
                invite.usesAllowed(),
                moments.text(invite.lastUsed()),
                moments.text(invite.revoked()),
                invite.note().orElse(""));
    }

    /** As much of the token as it takes to tell invites apart. */
    public String shortToken() {
        return token.substring(0, SHOWN) + "…";
    }

    private static String kind(Invite invite, Texts texts) {
        return switch (invite.kind()) {
            case ACCOUNT ->
                    invite.username()
                            .map(name -> texts.get("admin.kind.account.named", name))
                            .orElseGet(() -> texts.get("admin.kind.account"));
            case CONTACT -> texts.get("admin.kind.contact", invite.inviter().orElse(""));
            case RESET -> texts.get("admin.kind.reset", invite.username().orElse(""));
        };
    }

    /** See {@link org.igniterealtime.openfire.plugin.invites.invites.Source}. */
    private static String source(String source, Texts texts) {
        String who = source.substring(source.indexOf('/') + 1);
        return switch (source.substring(0, Math.max(0, source.indexOf('/')))) {
            case "api" -> texts.get("admin.source.api", who);
            case "console" -> texts.get("admin.source.console", who);
            case "user" -> texts.get("admin.source.user", who);
            default -> source;
        };
    }
}
