// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import java.util.List;
import org.dom4j.DocumentException;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;

/** Elements in any order and depth, as a client may send them: well-formed, and no more. */
public final class ArbitraryStanza {

    private final ArbitraryText random;
    private final String[] names;
    private final List<String> namespaces;
    private final List<String> attributes;
    private final String[] values;

    /**
     * @param names of elements, one of which most elements have
     * @param namespaces beside the parent's own
     * @param attributes names of attributes
     * @param values what attributes and texts often are
     */
    public ArbitraryStanza(
            ArbitraryText random,
            List<String> names,
            List<String> namespaces,
            List<String> attributes,
            List<String> values) {
        this.random = random;
        this.names = names.toArray(String[]::new);
        this.namespaces = List.copyOf(namespaces);
        this.attributes = List.copyOf(attributes);
        this.values = values.toArray(String[]::new);
    }

    /** Gives an element any content, and comes back with it as a parser would have built it. */
    public Element fill(Element element) {
        add(element, 3);
        try {
            return DocumentHelper.parseText(element.asXML()).getRootElement();
        } catch (DocumentException e) {
            throw new IllegalStateException(element.asXML(), e);
        }
    }

    private void add(Element parent, int depth) {
        if (depth == 0 || random.coin()) {
            parent.addText(value());
        }
        for (int i = depth == 0 ? 0 : random.number(5); i > 0; i--) {
            Element child = parent.addElement(name(parent));
            attributes.stream()
                    .filter(attribute -> random.coin())
                    .forEach(attribute -> child.addAttribute(attribute, value()));
            add(child, depth - 1);
        }
    }

    private QName name(Element parent) {
        String namespace =
                namespaces.isEmpty() || random.coin()
                        ? parent.getNamespaceURI()
                        : namespaces.get(random.number(namespaces.size()));
        return QName.get(random.one(names), namespace);
    }

    private String value() {
        return random.coin() ? random.one(values) : random.xmlText(values);
    }
}
