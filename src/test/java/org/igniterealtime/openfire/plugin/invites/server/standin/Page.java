// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.server.standin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of an undecorated page.
 *
 * @param title the text of its title, still as HTML
 * @param pageId which menu item it belongs to; empty when it does not say
 * @param head the rest of its head
 * @param body the inside of its body
 */
record Page(String title, String pageId, String head, String body) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", FLAGS);
    private static final Pattern PAGE_ID =
            Pattern.compile("<meta\\s+name=\"pageID\"\\s+content=\"([^\"]*)\"\\s*/?>", FLAGS);
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>(.*?)</head>", FLAGS);
    private static final Pattern BODY = Pattern.compile("<body[^>]*>(.*)</body>", FLAGS);

    static Page of(String html) {
        String head = first(HEAD, html, "");
        return new Page(
                first(TITLE, head, ""),
                first(PAGE_ID, head, ""),
                TITLE.matcher(head).replaceAll(""),
                first(BODY, html, html));
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
