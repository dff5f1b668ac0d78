// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

/**
 * The addresses and names that a setting may hold; each method throws when the text is not valid.
 */
final class Addresses {

    /** Longer addresses make QR codes that no phone can read. */
    private static final int LONGEST_BASE_URL = 500;

    private static final int LONGEST_SITE_NAME = 100;

    private Addresses() {}

    /** An address that paths can be appended to: http or https, without query or fragment. */
    static String base(String text) {
        if (text.length() > LONGEST_BASE_URL) {
            throw new IllegalArgumentException("No base address");
        }
        String address = BaseUrl.read(text);
        if (address.length() > LONGEST_BASE_URL) {
            throw new IllegalArgumentException("No base address");
        }
        return address;
    }

    /** The address of a page of the web. */
    static String web(String text) {
        if (!text.matches("https?://[^\\s/?#@]+([/?#]\\S{0,400})?")) {
            throw new IllegalArgumentException("No address of a web page");
        }
        return text;
    }

    /** The address of a page of the web that nobody on the way can change. */
    static String secure(String text) {
        if (!text.startsWith("https://")) {
            throw new IllegalArgumentException("Not https");
        }
        return web(text);
    }

    /** Such an address, or one of mail. */
    static String contact(String text) {
        return text.matches("mailto:[^\\s@?&#<>\"]{1,64}@[^\\s@?&#<>\"]{1,255}")
                ? text
                : secure(text);
    }

    /** The address of a mailbox. */
    static String mailbox(String text) {
        if (!MailAddress.is(text)) {
            throw new IllegalArgumentException("No mail address");
        }
        return text;
    }

    /** A SHA-256 in lower-case hex. */
    static String fingerprint(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("No SHA-256");
        }
        return text;
    }

    /** What a server may be called: one line of up to 100 characters. */
    static String siteName(String text) {
        if (text.length() > LONGEST_SITE_NAME || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("No name of a site");
        }
        return text;
    }
}
