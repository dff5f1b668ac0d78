// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.igniterealtime.openfire.plugin.invites.ArbitraryText;
import org.igniterealtime.openfire.plugin.invites.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds for all writes, by the word of a real XML parser. */
class FeatureRewritingPropertyTest {

    private static final List<String> WANTED =
            List.of(
                    "urn:xmpp:ibr-token:0",
                    "urn:xmpp:invite",
                    "http://jabber.org/features/iq-register");

    private static final String[] PIECES = {
        "<stream:features>",
        "</stream:features>",
        "<stream:stream a='b'>",
        "<?xml version='1.0'?>",
        "<mechanisms>",
        "</mechanisms>",
        "<mechanisms/>",
        "<authentication xmlns='urn:xmpp:sasl:2'/>",
        "<starttls>",
        "</starttls>",
        "<required/>",
        "<register xmlns='urn:xmpp:invite'/>",
        "<register xmlns=\"urn:xmpp:ibr-token:0\"/>",
        "<message>",
        "</message>",
        "<x a=\"'>\" b='\">'/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&lt;",
        "<",
        ">",
        "'",
        "\"",
        "/",
        "\0"
    };

    private final FeatureRewriting rewriting = new FeatureRewriting(() -> WANTED);
    private final DocumentBuilder parser = parser();

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStanzaNeverChangesWhateverItCarries() {
        Property.holds(
                random -> {
                    String open =
                            random.one("<message>", "<iq a='", "<presence", "<r/>", " ", "</");

                    assertUnchanged(open + random.text(PIECES));
                    assertUnchanged("<message>" + likely(random) + "</message>");
                });
    }

    @Test
    void aWriteOnlyGrowsByWholeElementsAndOnlyOnce() {
        Property.holds(
                random -> {
                    String write = random.coin() ? random.text(PIECES) : likely(random);
                    String sent = rewriting.apply(write);

                    if (sent.equals(write)) {
                        assertUnchanged(write);
                        return;
                    }
                    int end = FeaturesElement.atStartOf(write).orElseThrow().end();
                    assertThat(sent)
                            .startsWith(write.substring(0, end))
                            .endsWith(write.substring(end));
                    assertThat(sent.substring(end, end + sent.length() - write.length()))
                            .matches("(<register xmlns='[a-z0-9:/.-]+'/>){1,3}");
                    assertUnchanged(sent);
                });
    }

    @Test
    void whatIsSentIsWellFormedJustWhenTheWriteWas() {
        Property.holds(
                random -> {
                    String write =
                            random.coin() ? likely(random) : random.damaged(features(random));

                    assertThat(parse(rewriting.apply(write)).isPresent())
                            .as(write)
                            .isEqualTo(parse(write).isPresent());
                });
    }

    @Test
    void theParserFindsTheThreeElementsBesideWhatWasThere() {
        Property.holds(
                random -> {
                    String write = features(random);
                    Element before = parse(write).orElseThrow();
                    Element after = parse(rewriting.apply(write)).orElseThrow();

                    if (registrable(before)) {
                        WANTED.forEach(namespace -> addMissing(before, namespace));
                    }
                    assertThat(after.isEqualNode(before)).as(write).isTrue();
                });
    }

    private void assertUnchanged(String write) {
        assertThat(rewriting.apply(write)).isSameAs(write);
    }

    /** Features, or nearly. */
    private static String likely(ArbitraryText random) {
        return "<stream:features>"
                + random.text(PIECES)
                + "<mechanisms/>"
                + random.shortText(PIECES)
                + random.one("</stream:features>", "</stream:features>", "");
    }

    private static String features(ArbitraryText random) {
        return "<stream:features>" + children(random, 3) + "</stream:features>";
    }

    private static String children(ArbitraryText random, int depth) {
        return String.join(
                random.one("", " ", "\n", "&lt;mechanisms/&gt;"),
                random.several(5, () -> child(random, depth)));
    }

    private static String child(ArbitraryText random, int depth) {
        String name =
                random.one(
                        "mechanisms", "starttls", "required", "register", "authentication", "sm");
        String quote = random.one("'", "\"");
        String open =
                ("<" + name + random.one("", " ", " a='>'", " xml:lang=\"'\"", "\n"))
                        + (" xmlns=" + quote)
                        + (random.one(
                                        "urn:xmpp:sasl:2",
                                        "urn:example",
                                        WANTED.get(0),
                                        WANTED.get(1))
                                + quote);
        return depth == 0 || name.equals("register")
                ? open + "/>"
                : open + ">" + children(random, depth - 1) + "</" + name + ">";
    }

    /** The element, as a client parses it in the middle of its stream. */
    private Optional<Element> parse(String write) {
        String stream =
                "<stream:stream xmlns:stream='http://etherx.jabber.org/streams' xmlns='jabber:client'>";
        try {
            return Optional.of(
                    (Element)
                            parser.parse(
                                            new InputSource(
                                                    new StringReader(
                                                            stream + write + "</stream:stream>")))
                                    .getDocumentElement()
                                    .getFirstChild());
        } catch (SAXException | ClassCastException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean registrable(Element features) {
        boolean required =
                elements(features).stream()
                        .filter(child -> child.getLocalName().equals("starttls"))
                        .flatMap(child -> elements(child).stream())
                        .anyMatch(child -> child.getLocalName().equals("required"));
        return !required
                && elements(features).stream()
                        .anyMatch(
                                child ->
                                        child.getLocalName().equals("mechanisms")
                                                || (child.getLocalName().equals("authentication")
                                                        && child.getNamespaceURI()
                                                                .equals("urn:xmpp:sasl:2")));
    }

    private static void addMissing(Element features, String namespace) {
        boolean there =
                elements(features).stream()
                        .anyMatch(
                                child ->
                                        child.getLocalName().equals("register")
                                                && child.getNamespaceURI().equals(namespace));
        if (!there) {
            Element register = features.getOwnerDocument().createElementNS(namespace, "register");
            register.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", namespace);
            features.appendChild(register);
        }
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
