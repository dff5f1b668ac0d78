// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormTest {

    private static final String FORM =
            String.join(
                    "\r\n",
                    "--x",
                    "Content-Disposition: form-data; name=\"note\"",
                    "",
                    "\u00c3\u00a9",
                    "--x",
                    "content-disposition: form-data; filename=\"a.png\"; name=\"file\"",
                    "Content-Type: image/png",
                    "",
                    "\u0089PNG",
                    "\u001a\n--x",
                    "",
                    "--x--",
                    "");

    @Test
    void fieldsAndFilesAreReadAsTheyWereSent() {
        FileForm form = FileForm.of(octets(FORM), "x").orElseThrow();

        assertThat(form.texts().get("note")).containsExactly("\u00e9");
        assertThat(form.file("file")).isEqualTo(octets("\u0089PNG\r\n\u001a\n--x\r\n"));
        assertThat(form.file("other")).isEmpty();
    }

    @Test
    void everyValueOfAFieldIsKept() {
        String first = FORM.substring(0, FORM.indexOf("--x\r\ncontent"));
        String second = first.replace("\u00c3\u00a9", "other");

        assertThat(
                        FileForm.of(octets(first + second + "--x--"), "x")
                                .orElseThrow()
                                .texts()
                                .get("note"))
                .containsExactly("\u00e9", "other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "--x", "--x\r\n", "--y--", "--x\r\nname=\"a\"\r\n\r\nb"})
    void whatHasNoEndIsNoForm(String body) {
        assertThat(FileForm.of(octets(body), "x")).isEmpty();
    }

    @Test
    void manyPartsAreNoForm() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            body.append("--x\r\nContent-Disposition: form-data; name=\"n" + i + "\"\r\n\r\nv\r\n");
        }
        assertThat(FileForm.of(octets(body + "--x--"), "x")).isEmpty();
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
