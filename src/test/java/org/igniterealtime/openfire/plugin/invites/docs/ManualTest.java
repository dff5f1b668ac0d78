// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The administrator's manual is written in Markdown, for a forge; Openfire's console shows {@code
 * readme.html}, which is made from it: {@code mvn test -Dtest=ManualTest -Dmanual.write}.
 */
class ManualTest {

    private static final Path MARKDOWN = Path.of("docs", "manual.md");
    private static final Path HTML = Path.of("readme.html");

    private static final String FRAME =
            """
            <!DOCTYPE html>
            <html lang="en">
            <!-- Made from docs/manual.md: mvn test -Dtest=ManualTest -Dmanual.write -->
            <head>
                <meta charset="UTF-8">
                <title>Invites Plugin Readme</title>
                <style>
                    body { font-family: verdana, arial, helvetica, sans-serif; font-size: 10pt; max-width: 60em; line-height: 1.4; }
                    h1 { font-size: 15pt; }
                    h2 { font-size: 12pt; margin-top: 1.6em; }
                    h3 { font-size: 10pt; }
                    table { border-collapse: collapse; }
                    th, td { border: 1px solid #ccc; padding: 4px 8px; text-align: left; vertical-align: top; }
                    pre { background: #f3f3f3; padding: 8px; overflow-x: auto; }
                    code { font-size: 10pt; }
                </style>
            </head>
            <body>
            %s</body>
            </html>
            """;

    @Test
    void theConsolesReadmeIsMadeFromTheManual() throws IOException {
        String made = FRAME.formatted(html(Files.readString(MARKDOWN)));
        if (System.getProperty("manual.write") != null) {
            Files.writeString(HTML, made);
        }
        assertThat(Files.readString(HTML).equals(made))
                .as("after a change of the manual: mvn test -Dtest=ManualTest -Dmanual.write")
                .isTrue();
    }

    @Test
    void whatTheManualSaysOfUninstallingLeavesNothing() throws IOException {
        String statements =
                Jsoup.parse(html(Files.readString(MARKDOWN)))
                        .select("pre:contains(DROP TABLE)")
                        .first()
                        .wholeText();
        try (TestDatabase database = new TestDatabase()) {
            database.execute("CREATE TABLE ofProperty (name VARCHAR(100), propValue VARCHAR(99))");
            database.execute("INSERT INTO ofProperty VALUES ('plugin.invites.baseUrl', 'x')");
            database.execute("INSERT INTO ofProperty VALUES ('plugin.other', 'x')");

            statements.lines().map(line -> line.replace(";", "")).forEach(database::execute);

            assertThat(database.count("ofProperty")).isEqualTo(1);
            assertThat(database.count("ofVersion")).isZero();
            assertThat(
                            database.count(
                                    "INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'OFINVITE%'"))
                    .isZero();
        }
    }

    /** Links are to files of the source, which the console does not have. */
    private static String html(String markdown) {
        List<Extension> extensions = List.of(TablesExtension.create());
        String html =
                HtmlRenderer.builder()
                        .extensions(extensions)
                        .build()
                        .render(Parser.builder().extensions(extensions).build().parse(markdown));
        for (Element link : Jsoup.parse(html).select("a[href]")) {
            assertThat(link.attr("href")).matches("https://.*|#.*");
        }
        return html;
    }
}
