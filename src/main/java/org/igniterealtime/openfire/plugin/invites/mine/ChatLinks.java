// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mine;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.InviteLinks;
import org.igniterealtime.openfire.plugin.invites.told.ChatMessages;

/** Sends users the link by which they sign in here. */
public final class ChatLinks implements BiConsumer<String, String> {

    private final ChatMessages messages;
    private final InviteLinks links;
    private final Supplier<Locale> language;

    /**
     * @param language the server's, for those whose own is not known
     */
    public ChatLinks(ChatMessages messages, InviteLinks links, Supplier<Locale> language) {
        this.messages = messages;
        this.links = links;
        this.language = language;
    }

    @Override
    public void accept(String username, String token) {
        String link = links.landingPage() + "/mine/link?t=" + token;
        messages.send(
                username, language.get(), words -> words.get("adhoc.told.signIn") + "\n" + link);
    }
}
