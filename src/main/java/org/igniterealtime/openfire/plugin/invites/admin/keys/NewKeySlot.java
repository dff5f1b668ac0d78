// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.keys;

import java.util.Optional;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.invites.keys.CreatedKey;

/**
 * Where a new key waits, in the session, for the page after the redirect. It is handed out once,
 * and is in no URL, log or event.
 */
final class NewKeySlot {

    private static final String ATTRIBUTE = "plugin.invites.newKey";

    private final HttpSession session;

    NewKeySlot(HttpSession session) {
        this.session = session;
    }

    void put(CreatedKey key) {
        session.setAttribute(ATTRIBUTE, key.presented());
    }

    Optional<String> take() {
        Object waiting = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return Optional.ofNullable(waiting).map(Object::toString);
    }
}
