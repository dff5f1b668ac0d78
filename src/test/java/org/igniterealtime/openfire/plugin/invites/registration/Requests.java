// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

/** What clients send to register, as text. */
final class Requests {

    static final String DOMAIN = "example.test";

    private Requests() {}

    static String preauth(String token) {
        return preauth("set", " token='" + token + "'");
    }

    static String preauth(String type, String attributes) {
        return "<iq type='%s' to='%s' id='p'><preauth xmlns='urn:xmpp:pars:0'%s/></iq>"
                .formatted(type, DOMAIN, attributes);
    }

    static String fields() {
        return "<iq type='get' to='%s' id='f'><query xmlns='jabber:iq:register'/></iq>"
                .formatted(DOMAIN);
    }

    static String register(String username, String password) {
        return register(elements(username, password));
    }

    static String register(String children) {
        return registerAt(" to='" + DOMAIN + "'", children);
    }

    /** With another address than the server's, or none. */
    static String registerAt(String to, String children) {
        return "<iq type='set'%s id='r'><query xmlns='jabber:iq:register'>%s</query></iq>"
                .formatted(to, children);
    }

    static String elements(String username, String password) {
        return "<username>%s</username><password>%s</password>".formatted(username, password);
    }

    static String form(String username, String password) {
        return "<x xmlns='jabber:x:data' type='submit'>"
                + field("FORM_TYPE", "jabber:iq:register")
                + field("username", username)
                + field("password", password)
                + "</x>";
    }

    private static String field(String name, String value) {
        return "<field var='%s'><value>%s</value></field>".formatted(name, value);
    }
}
