package org.igniterealtime.openfire.plugin.invites;

import java.io.InputStream;
import org.dom4j.DocumentException;
import org.dom4j.Element;
import org.dom4j.io.SAXReader;

/** The examples of the XMPP Standards Foundation's documents, in {@code src/test/resources/xep}. */
public final class XepExample {

    private XepExample() {}

    /** The stanza in a file, named by the XEP's number and what it shows. */
    public static Element read(String name) {
        try (InputStream in = XepExample.class.getResourceAsStream("/xep/" + name + ".xml")) {
            return new SAXReader().read(in).getRootElement();
        } catch (DocumentException | java.io.IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
