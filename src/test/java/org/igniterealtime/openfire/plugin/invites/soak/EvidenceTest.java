// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What of a run makes it a bad one, and how it is told. */
class EvidenceTest {

    private static final double MINUTES = 10;

    @Test
    void aRunInWhichNothingGrewIsGood() {
        Evidence evidence = evidence(0, Map.of("visits", 7L), List.of(), List.of());

        assertThat(evidence.isGood()).isTrue();
        assertThat(new SoakReport(evidence).text())
                .contains("heap after a full collection", "ok", "7 visits")
                .doesNotContain("GROWS")
                .endsWith("All is well.");
    }

    @Test
    void aLeakMakesItABadOne() {
        Evidence evidence = evidence(5, Map.of(), List.of(), List.of());

        assertThat(evidence.isGood()).isFalse();
        assertThat(new SoakReport(evidence).text()).contains("GROWS").endsWith("Not all is well.");
        JsonObject json = new SoakReport(evidence).json();
        assertThat(json.get("good").getAsBoolean()).isFalse();
        assertThat(json.getAsJsonArray("readings")).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed CALM", "answers CALM 503", "answers OUTAGE 500"})
    void soDoesAnAnswerThatNobodyShouldGet(String count) {
        assertThat(evidence(0, Map.of(count, 1L), List.of(), List.of()).isGood()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed OUTAGE", "failed RELOAD", "answers OUTAGE 503"})
    void whatADisturbanceExcusesDoesNot(String count) {
        assertThat(evidence(0, Map.of(count, 1L), List.of(), List.of()).isGood()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"an exception,", ",a lost account"})
    void exceptionsAndFaultsDo(String exception, String fault) {
        Evidence evidence =
                evidence(
                        0,
                        Map.of(),
                        exception == null ? List.of() : List.of(exception),
                        fault == null ? List.of() : List.of(fault));

        assertThat(evidence.isGood()).isFalse();
        assertThat(new SoakReport(evidence).text()).contains(exception == null ? fault : exception);
    }

    @Test
    void thePictureHasACurveForEachAndAMarkForWhatWasDone() throws Exception {
        String svg = new Picture(evidence(0, Map.of(), List.of(), List.of())).svg();

        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)));
        assertThat(document.getElementsByTagName("polyline").getLength())
                .isEqualTo(Curve.values().length);
        assertThat(svg).contains("class=\"OUTAGE\"", "Openfire 9.9.9").doesNotContain("NaN");
    }

    /** Everything rises by so much in each reading. */
    private static Evidence evidence(
            double rise, Map<String, Long> counts, List<String> exceptions, List<String> faults) {
        List<Reading> readings =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> new Reading(i / 2.0, all(100 + i * rise)))
                        .toList();
        return new Evidence(
                "9.9.9",
                MINUTES,
                5,
                readings,
                List.of(new Disturbance.Past(Phase.OUTAGE, 4, 0.5)),
                counts,
                List.of(),
                exceptions,
                faults,
                Map.of());
    }

    private static Map<Curve, Double> all(double value) {
        Map<Curve, Double> values = new EnumMap<>(Curve.class);
        for (Curve curve : Curve.values()) {
            values.put(curve, value);
        }
        return values;
    }
}
