// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureRewritingTest {

    private static final String TOKEN = "<register xmlns='urn:xmpp:ibr-token:0'/>";
    private static final String IQ = "<register xmlns='http://jabber.org/features/iq-register'/>";
    private static final String SASL =
            "<mechanisms xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><mechanism>PLAIN</mechanism></mechanisms>";
    private static final String START_TLS = "<starttls xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"/>";
    private static final String HEADER =
            "<?xml version='1.0' encoding='UTF-8'?><stream:stream"
                    + " xmlns:stream=\"http://etherx.jabber.org/streams\" xmlns=\"jabber:client\""
                    + " from=\"example.org\" id=\"8bxy\" xml:lang=\"en\" version=\"1.0\">";

    private final FeatureRewriting rewriting =
            new FeatureRewriting(
                    () ->
                            List.of(
                                    "urn:xmpp:ibr-token:0",
                                    "http://jabber.org/features/iq-register"));

    private static String features(String children) {
        return "<stream:features>" + children + "</stream:features>";
    }

    private void isLeftAlone(String write) {
        assertThat(rewriting.apply(write)).isSameAs(write);
    }

    @Test
    void featuresAloneAreCompleted() {
        assertThat(rewriting.apply(features(START_TLS + SASL)))
                .isEqualTo(features(START_TLS + SASL + TOKEN + IQ));
    }

    @Test
    void featuresBehindDeclarationAndHeaderAreCompleted() {
        assertThat(rewriting.apply(HEADER + features(SASL)))
                .isEqualTo(HEADER + features(SASL + TOKEN + IQ));
    }

    @Test
    void aLineBreakBehindTheDeclarationIsKept() {
        String write = HEADER.replace("?><", "?>\n<") + features(SASL);

        assertThat(rewriting.apply(write)).startsWith(HEADER.replace("?><", "?>\n<")).contains(IQ);
    }

    @Test
    void featuresWithAttributesOfTheirOwnAreCompleted() {
        String open = "<stream:features xmlns:stream='http://etherx.jabber.org/streams' >";

        assertThat(rewriting.apply(open + SASL + "</stream:features>"))
                .isEqualTo(open + SASL + TOKEN + IQ + "</stream:features>");
    }

    @Test
    void whatFollowsTheFeaturesIsKept() {
        assertThat(rewriting.apply(features(SASL) + "\0"))
                .isEqualTo(features(SASL + TOKEN + IQ) + "\0");
    }

    @Test
    void theSecondGenerationOfSaslCountsToo() {
        String sasl2 =
                "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>PLAIN</mechanism></authentication>";

        assertThat(rewriting.apply(features(sasl2))).isEqualTo(features(sasl2 + TOKEN + IQ));
        isLeftAlone(features("<authentication xmlns='urn:example'/>"));
    }

    @Test
    void nothingIsAnnouncedWhereTlsComesFirst() {
        String required =
                "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>";

        isLeftAlone(HEADER + features(required + SASL));
        isLeftAlone(features(SASL + required));
    }

    @Test
    void somethingElseThatIsRequiredDoesNotMatter() {
        String other = "<bind xmlns='urn:example'><required/></bind>";

        assertThat(rewriting.apply(features(START_TLS + other + SASL))).contains(TOKEN);
    }

    @Test
    void nothingIsAnnouncedToTheAuthenticated() {
        isLeftAlone(HEADER + features("<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"));
        isLeftAlone("<stream:features/>");
        isLeftAlone(features(""));
    }

    @Test
    void whatIsThereAlreadyIsNotDoubled() {
        String there = "<register xmlns=\"http://jabber.org/features/iq-register\"/>";

        assertThat(rewriting.apply(features(SASL + there)))
                .isEqualTo(features(SASL + there + TOKEN));
        isLeftAlone(rewriting.apply(features(SASL)));
    }

    @Test
    void whatToAnnounceIsAskedEachTimeAndOnlyForFeatures() {
        List<String> asked = new ArrayList<>();
        FeatureRewriting counting =
                new FeatureRewriting(
                        () -> {
                            asked.add("asked");
                            return asked.size() > 1 ? List.of() : List.of("urn:xmpp:invite");
                        });
        counting.apply("<iq/>");

        assertThat(counting.apply(features(SASL))).contains("urn:xmpp:invite");
        isSame(counting, features(SASL));
        assertThat(asked).hasSize(2);
    }

    private static void isSame(FeatureRewriting rewriting, String write) {
        assertThat(rewriting.apply(write)).isSameAs(write);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<s",
                "</stream:stream>",
                "<r xmlns='urn:xmpp:sm:3'/>",
                "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
                "<stream:error><host-unknown/></stream:error>",
                "<proceed xmlns=\"urn:ietf:params:xml:ns:xmpp-tls\"/>"
            })
    void everythingElseIsLeftAlone(String write) {
        isLeftAlone(write);
    }

    @Test
    void noStanzaIsTakenForFeaturesWhateverItCarries() {
        String payload = features(SASL);

        isLeftAlone("<message><body>x</body>" + payload + "</message>");
        isLeftAlone("<stream:message>" + payload + "</stream:message>");
        isLeftAlone("<success>" + payload + "</success>");
        isLeftAlone("<s:iq xmlns:s='jabber:client'>" + payload + "</s:iq>");
        isLeftAlone("<message><![CDATA[" + payload + "]]></message>");
        isLeftAlone("<message to='>" + HEADER + payload + "'/>");
        isLeftAlone(" " + payload);
    }

    @Test
    void featuresInTheMiddleOfAStreamErrorAreNoFeatures() {
        isLeftAlone(HEADER + "<stream:error/>" + features(SASL));
        isLeftAlone(HEADER + "<message>" + features(SASL) + "</message>");
    }

    @Test
    void theMarksOfFeaturesDoNotCountInTextOrDeeperDown() {
        isLeftAlone(features("&lt;mechanisms>"));
        isLeftAlone(features("<x a='<mechanisms/>'/>"));
        isLeftAlone(features("<x><mechanisms/></x>"));
        isLeftAlone(features("<!-- " + SASL + " -->"));
        isLeftAlone(features("<![CDATA[" + SASL + "]]>"));
        assertThat(rewriting.apply(features("<x a=\" xmlns='urn:xmpp:ibr-token:0'\"/>" + SASL)))
                .contains(TOKEN);
    }

    @Test
    void textThatIsNotWellFormedIsLeftAlone() {
        isLeftAlone("<stream:features>" + SASL);
        isLeftAlone("<stream:features>" + SASL + "</stream:feature>");
        isLeftAlone("<stream:features>" + SASL + "<x></stream:features>");
        isLeftAlone("<stream:features>" + SASL + "</x></stream:features>");
        isLeftAlone("</stream:features>" + SASL + "</stream:features>");
    }

    @Test
    void anEndlessWriteIsNotRead() {
        isLeftAlone(features(SASL + "<x/>".repeat(20_000)));
    }

    @Test
    void theFeaturesOfXep0445NeedNothingMore() throws IOException {
        isLeftAlone(example("0445"));
    }

    @Test
    void theFeaturesOfXep0077GetTheTokensBesideTheirOwn() throws IOException {
        String features = example("0077");

        assertThat(rewriting.apply(features))
                .isEqualTo(features.replace("</stream", TOKEN + "</stream"));
    }

    private String example(String xep) throws IOException {
        String file = "/xep/" + xep + "-stream-features.xml";
        try (InputStream in = getClass().getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
