// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dom4j.DocumentException;
import org.dom4j.Element;
import org.dom4j.io.SAXReader;

/**
 * What the examples of the XMPP Standards Foundation's documents show, in {@code
 * src/test/resources/xep}, whose README says which is which.
 */
public final class XepExample {

    private XepExample() {}

    /** The stanza in a file, named by the XEP's number and what it shows. */
    public static Element read(String name) {
        try (InputStream in = XepExample.class.getResourceAsStream("/xep/" + name + ".xml")) {
            return new SAXReader().read(in).getRootElement();
        } catch (DocumentException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** The URIs in a file, one a line. */
    public static List<String> lines(String name) {
        try (InputStream in = XepExample.class.getResourceAsStream("/xep/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The elements in an element. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Object child : parent.elements()) {
            children.add((Element) child);
        }
        return children;
    }
}
