// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server.standin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dom4j.Element;
import org.jivesoftware.admin.AdminConsole;

/** Openfire's menu as seen from one page: tabs hold sidebars, sidebars hold items. */
final class Menu {

    private final Optional<Element> item;

    Menu(String pageId) {
        this.item =
                pageId.isEmpty()
                        ? Optional.empty()
                        : Optional.ofNullable(AdminConsole.getElemnetByID(pageId));
    }

    Stream<Element> tabs() {
        return children(AdminConsole.getModel(), "tab");
    }

    Stream<Element> sidebars() {
        return item.map(entry -> children(entry.getParent().getParent(), "sidebar"))
                .orElseGet(Stream::empty);
    }

    Stream<Element> items() {
        return item.map(entry -> children(entry.getParent(), "item")).orElseGet(Stream::empty);
    }

    boolean isCurrent(Element entry) {
        return item.filter(
                        current ->
                                entry == current
                                        || entry == current.getParent()
                                        || entry == current.getParent().getParent())
                .isPresent();
    }

    /** The page an entry leads to, of a tab or sidebar the first one of its items that is there. */
    Optional<String> address(Element entry) {
        return Stream.concat(Stream.of(entry), descendants(entry))
                .map(element -> Optional.ofNullable(element.attributeValue("url")).orElse(""))
                .filter(url -> url.startsWith("plugins/") || url.equals("index.jsp"))
                .findFirst();
    }

    private static Stream<Element> descendants(Element entry) {
        return children(entry, "sidebar", "item")
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    private static Stream<Element> children(Element parent, String... names) {
        return parent.elements().stream()
                .map(Element.class::cast)
                .filter(element -> List.of(names).contains(element.getName()));
    }
}
