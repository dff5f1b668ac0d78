package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random writes, the same ones in each run: what holds for all of them. */
class FeatureRewritingPropertyTest {

    private static final List<String> WANTED = List.of("urn:xmpp:ibr-token:0", "urn:xmpp:invite");
    private static final List<String> PIECES =
            List.of(
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
                    "text",
                    "\u00e9\ud83d\ude00",
                    "&lt;",
                    "<",
                    ">",
                    "'",
                    "\"",
                    "/",
                    "\0");

    private final FeatureRewriting rewriting = new FeatureRewriting(() -> WANTED);

    private static String random(Random random, int longest) {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(longest))
                .collect(Collectors.joining());
    }

    @RepeatedTest(20)
    void whateverIsWrittenNothingIsLostAndAStanzaNeverChanges(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        for (int i = 0; i < 100; i++) {
            String noise = random(random, 12);
            String stanza = "<message>" + noise + "</message>";
            String likely =
                    "<stream:features>"
                            + noise
                            + "<mechanisms/>"
                            + random(random, 4)
                            + "</stream:features>";

            assertThat(rewriting.apply(stanza)).isSameAs(stanza);
            onlyGrows(noise);
            onlyGrows(likely);
        }
    }

    private void onlyGrows(String write) {
        String sent = rewriting.apply(write);
        if (sent.equals(write)) {
            assertThat(sent).isSameAs(write);
            return;
        }
        int end = FeaturesElement.atStartOf(write).orElseThrow().end();
        assertThat(sent).startsWith(write.substring(0, end)).endsWith(write.substring(end));
        assertThat(sent.substring(end, end + sent.length() - write.length()))
                .matches("(<register xmlns='urn:xmpp:(ibr-token:0|invite)'/>){1,2}");
        assertThat(rewriting.apply(sent)).isSameAs(sent);
    }

    @RepeatedTest(20)
    void anotherParserSeesTheWantedElementsOnceAndTheOthersUnchanged(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        for (int i = 0; i < 50; i++) {
            String write = "<stream:features>" + children(random, 3) + "</stream:features>";
            Document before = Jsoup.parse(write, Parser.xmlParser());
            Document after = Jsoup.parse(rewriting.apply(write), Parser.xmlParser());

            if (!registrable(before)) {
                assertThat(after.html()).isEqualTo(before.html());
                continue;
            }
            for (String namespace : WANTED) {
                assertThat(registers(after, namespace))
                        .isEqualTo(Math.max(1, registers(before, namespace)));
            }
            after.child(0).select("> register").remove();
            before.child(0).select("> register").remove();
            assertThat(after.html()).isEqualTo(before.html());
        }
    }

    private static boolean registrable(Document document) {
        Element features = document.child(0);
        return !features.select("> mechanisms").isEmpty()
                && features.select("> starttls > required").isEmpty();
    }

    private static long registers(Document document, String namespace) {
        return document.child(0).select("> register").eachAttr("xmlns").stream()
                .filter(namespace::equals)
                .count();
    }

    private static String children(Random random, int depth) {
        return random.ints(random.nextInt(4), 0, 6)
                .mapToObj(choice -> child(choice, random, depth))
                .collect(Collectors.joining(" "));
    }

    private static String child(int choice, Random random, int depth) {
        String name =
                List.of("mechanisms", "starttls", "required", "register", "x", "sm").get(choice);
        String namespace = random.nextBoolean() ? "urn:xmpp:invite" : "urn:xmpp:ibr-token:0";
        String open = "<" + name + " a='>' xmlns=\"" + namespace + "\"";
        return depth == 0 || name.equals("register")
                ? open + "/>"
                : open + ">" + children(random, depth - 1) + "</" + name + ">";
    }
}
