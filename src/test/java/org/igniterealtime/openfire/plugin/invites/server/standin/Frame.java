// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server.standin;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.dom4j.Element;
import org.jivesoftware.admin.AdminConsole;

/**
 * Header, tabs, sidebar and footer around a page, from the menu that Openfire keeps. Entries whose
 * pages are not in the stand-in are shown as plain text.
 */
final class Frame {

    private final Page page;
    private final HttpServletRequest request;
    private final Menu menu;

    Frame(Page page, HttpServletRequest request) {
        this.page = page;
        this.request = request;
        this.menu = new Menu(page.pageId());
    }

    String html() {
        return """
        <!DOCTYPE html>
        <html lang="%s"><head><title>Openfire Admin Console: %s</title><meta charset="UTF-8">
        <link rel="stylesheet" href="/style/global.css">%s</head>
        <body id="jive-body">
        <header><strong>Openfire %s, stand-in console</strong><a href="/index.jsp?logout=true">Logout</a></header>
        <nav class="tabs" id="jive-nav" aria-label="Main">%s</nav>
        <nav class="subtabs" id="jive-subnav" aria-label="Section">%s</nav>
        <div class="columns"><nav class="sidebar" id="jive-sidebar" aria-label="Pages"><ul>%s</ul></nav>
        <main id="jive-content"><h1>%s</h1><div id="jive-main-content">%s</div></main></div>
        <footer>Stand-in for Openfire's admin console</footer></body></html>
        """
                .formatted(
                        request.getLocale().getLanguage(),
                        page.title(),
                        page.head(),
                        Html.escape(AdminConsole.getVersionString()),
                        links(menu.tabs(), ""),
                        links(menu.sidebars(), ""),
                        links(menu.items(), "li"),
                        page.title(),
                        page.body());
    }

    private String links(Stream<Element> entries, String wrapper) {
        return entries.map(entry -> wrapped(link(entry), wrapper))
                .collect(Collectors.joining("\n"));
    }

    private static String wrapped(String html, String wrapper) {
        return wrapper.isEmpty() ? html : "<%s>%s</%s>".formatted(wrapper, html, wrapper);
    }

    private String link(Element entry) {
        String name =
                AdminConsole.getAdminText(
                        entry.attributeValue("name"), entry.attributeValue("plugin"));
        String current = menu.isCurrent(entry) ? " class=\"current\"" : "";
        return menu.address(entry)
                .map(url -> "<a href=\"/%s\"%s>%s</a>".formatted(url, current, Html.escape(name)))
                .orElseGet(() -> "<span%s>%s</span>".formatted(current, Html.escape(name)));
    }
}
