// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dom4j.Element;
import org.xmpp.packet.IQ;

/**
 * What a client sends to register: plain elements, or a form with fields of the same names
 * (XEP-0077 sections 3.1 and 4).
 *
 * @param query whatever element of the namespace came; its name does not matter to Openfire either
 */
record RegisterRequest(Element query) {

    static final String NAMESPACE = "jabber:iq:register";

    static RegisterRequest of(IQ iq) {
        return new RegisterRequest(iq.getChildElement());
    }

    /** Whether it asks for the account's removal. */
    boolean isRemoval() {
        return query.element("remove") != null;
    }

    Optional<String> username() {
        return first("username");
    }

    Optional<String> password() {
        return first("password");
    }

    /**
     * Every name in it, wherever a reader may look for one: who lets a request pass because of its
     * name must mean the name that the next reader takes.
     */
    List<String> usernames() {
        return values("username").toList();
    }

    /** Every password in it, wherever a reader may look for one. */
    List<String> passwords() {
        return values("password").toList();
    }

    private Optional<String> first(String name) {
        return values(name).filter(Predicate.not(String::isBlank)).findFirst();
    }

    /** Those of a form come first. */
    private Stream<String> values(String name) {
        Stream<Element> fields =
                children(query, "x").stream()
                        .flatMap(form -> children(form, "field").stream())
                        .filter(field -> name.equals(field.attributeValue("var")))
                        .flatMap(field -> children(field, "value").stream());
        return Stream.concat(fields, children(query, name).stream()).map(Element::getText);
    }

    /** Elements of any namespace. */
    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Object child : parent.elements()) {
            if (((Element) child).getName().equals(name)) {
                found.add((Element) child);
            }
        }
        return found;
    }
}
