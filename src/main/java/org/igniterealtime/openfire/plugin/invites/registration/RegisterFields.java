// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.util.function.Supplier;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** The fields that a client asks its user for before it registers (XEP-0077 sections 3.1 and 5). */
public final class RegisterFields {

    private static final String INVITE_ONLY = "register.inviteOnly";

    private final Supplier<String> siteName;
    private final Supplier<String> informationPage;

    /**
     * @param siteName what people call this server
     * @param informationPage the web page that says how to get an invite
     */
    public RegisterFields(Supplier<String> siteName, Supplier<String> informationPage) {
        this.siteName = siteName;
        this.informationPage = informationPage;
    }

    /** Name and password; a preset name is filled in. */
    Element of(Invite invite, Texts texts) {
        Element query = query(texts.get(instructions(invite), siteName.get()));
        Element username = query.addElement("username");
        invite.username().ifPresent(username::setText);
        query.addElement("password");
        return query;
    }

    /**
     * The way to the web page. No fields: beside them, clients overlook the address, and would ask
     * their user for what cannot be used.
     */
    Element redirect(Texts texts) {
        Element query = query(texts.get(INVITE_ONLY, siteName.get(), informationPage.get()));
        query.addElement(QName.get("x", "jabber:x:oob"))
                .addElement("url")
                .setText(informationPage.get());
        return query;
    }

    /** Why nobody can register without an invite, and where to get one. */
    Refusal inviteOnly(Texts texts) {
        return Refusal.notAllowed(texts, INVITE_ONLY, siteName.get(), informationPage.get());
    }

    private static String instructions(Invite invite) {
        if (!invite.allowsRegistration()) {
            return "register.instructions.reset";
        }
        return invite.username().isPresent()
                ? "register.instructions.named"
                : "register.instructions.free";
    }

    private static Element query(String instructions) {
        Element query = DocumentHelper.createElement(QName.get("query", RegisterRequest.NAMESPACE));
        query.addElement("instructions").setText(instructions);
        return query;
    }
}
