// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.page.wording.FactsView;
import org.igniterealtime.openfire.plugin.invites.web.CsrfCookie;
import org.igniterealtime.openfire.plugin.invites.web.PageFrameView;

/**
 * What the page with the form shows. It never holds a password.
 *
 * @param frame what is around it
 * @param from who invites where; empty where nobody does
 * @param organisation on whose behalf the invite is, in plain text
 * @param lead what the form does, in a sentence
 * @param action where the form goes, relative to the page
 * @param back where the invite's landing page is, relative to the page; empty when this is it
 * @param name the user name as it was typed, or as it is fixed
 * @param fixed whether the name is fixed
 * @param nameHint what there is to know about the name
 * @param domain what follows the name in the address
 * @param shortest the fewest characters of a password
 * @param submit what is written on the button
 * @param errors what is wrong
 * @param guard what {@link CsrfCookie} wants back
 * @param ticket what {@link Ticket} wants back
 * @param facts what there is to know about the invite, where that is not on another page
 */
public record FormView(
        PageFrameView frame,
        String from,
        Optional<String> organisation,
        String lead,
        String action,
        String back,
        String name,
        boolean fixed,
        String nameHint,
        String domain,
        int shortest,
        String submit,
        FormErrors errors,
        String guard,
        String ticket,
        Optional<FactsView> facts) {

    /** Which field the cursor stands in when the page opens. */
    public String focus() {
        if (!errors.name().isEmpty() || (name.isEmpty() && !fixed)) {
            return "username";
        }
        return errors.password().isEmpty() && !errors.again().isEmpty() ? "again" : "password";
    }
}
