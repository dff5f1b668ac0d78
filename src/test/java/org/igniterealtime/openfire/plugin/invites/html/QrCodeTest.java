// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String URL =
            "https://chat.example.org:7443/invite?abcdefghijklmnopqrstuvwx";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    @Test
    void theDrawingHasExactlyTheDarkModulesOfTheSymbol() {
        var symbol = io.nayuki.qrcodegen.QrCode.encodeText(URL, Ecc.MEDIUM);

        List<Rectangle> dark = darkRuns(new QrCode(URL, "code").toString());

        for (int y = -4; y < symbol.size + 4; y++) {
            for (int x = -4; x < symbol.size + 4; x++) {
                assertThat(isDark(dark, x + 4, y + 4))
                        .as("module %s, %s", x, y)
                        .isEqualTo(symbol.getModule(x, y));
            }
        }
    }

    @Test
    void theDrawingIsWhiteWithAQuietZoneOfFourModules() {
        var symbol = io.nayuki.qrcodegen.QrCode.encodeText(URL, Ecc.MEDIUM);
        int side = symbol.size + 8;

        Element svg = parse(new QrCode(URL, "code").toString());

        assertThat(svg.attr("viewBox")).isEqualTo("0 0 " + side + " " + side);
        Element background = svg.selectFirst("path");
        assertThat(background.attr("fill")).isEqualTo("#fff");
        assertThat(background.attr("d")).isEqualTo("M0 0h" + side + "v" + side + "H0z");
    }

    @Test
    void aScreenReaderIsToldWhatThePictureIs() {
        Element svg = parse(new QrCode(URL, "Tom & <Jerry>").toString());

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.selectFirst("title").text()).isEqualTo("Tom & <Jerry>");
    }

    private static Element parse(String svg) {
        return Jsoup.parse(svg).selectFirst("svg");
    }

    private static List<Rectangle> darkRuns(String svg) {
        List<Rectangle> runs = new ArrayList<>();
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            assertThat(run.group(3)).isEqualTo(run.group(4));
            runs.add(
                    new Rectangle(
                            Integer.parseInt(run.group(1)),
                            Integer.parseInt(run.group(2)),
                            Integer.parseInt(run.group(3)),
                            1));
        }
        return runs;
    }

    private static boolean isDark(List<Rectangle> runs, int x, int y) {
        return runs.stream().anyMatch(run -> run.contains(x, y));
    }
}
