// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.landing;

/**
 * The two ways to redeem an invite.
 *
 * @param open what is written on the button that opens an app
 * @param uri the {@code xmpp:} URI behind it
 * @param hint what it means when nothing comes of that
 * @param signUp what is written on the button that leads to the form
 * @param form the form's address, relative to the page; empty when there is none
 * @param formFirst whether the form is the better way for this visitor
 */
public record ActionsView(
        String open, String uri, String hint, String signUp, String form, boolean formFirst) {

    public boolean hasForm() {
        return !form.isEmpty();
    }
}
