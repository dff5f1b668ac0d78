// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser;
import org.igniterealtime.openfire.plugin.invites.admin.TestBrowser.Answer;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.admin.console.CsrfToken;
import org.igniterealtime.openfire.plugin.invites.look.TestPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoPageTest {

    private static final String PAGE = "logo.jsp";

    private final TestConsole console = new TestConsole();
    private final TestBrowser browser = console.browser();

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void aLogoIsSentShownAndRemoved() {
        assertThat(browser.get(PAGE).page().text()).contains("There is no logo");

        Answer saved = send(TestPictures.png(200, 100));

        assertThat(saved.status()).isEqualTo(303);
        Answer page = browser.get(PAGE);
        assertThat(page.messages("success")).contains("saved");
        String picture = page.page().select("img[src^=logo.jsp]").attr("src");
        assertThat(browser.get(picture).header("Content-Type")).isEqualTo("image/png");
        assertThat(console.audit.get(0).details()).contains("plugin.invites.logo = ");
        browser.submit(PAGE, "remove", Map.of());
        assertThat(browser.get(PAGE).page().text()).contains("There is no logo");
        assertThat(console.logos.fingerprint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, choose a file", "100, no PNG", "200000, longer than 128 KB"})
    void whatWillNotDoIsSaid(int length, String said) {
        assertThat(send(new byte[length]).status()).isEqualTo(303);

        assertThat(browser.get(PAGE).messages("error")).contains(said);
        assertThat(console.audit).isEmpty();
    }

    @Test
    void aPictureOfWrongSizeIsSaid() {
        send(TestPictures.png(10, 10));

        assertThat(browser.get(PAGE).messages("error")).contains("16 to 1024 pixels");
    }

    @Test
    void withoutTheTokenNothingIsTaken() {
        Map<String, String> fields = new HashMap<>(browser.form(PAGE, "save"));
        fields.put(CsrfToken.FIELD, "another");

        browser.postFile(PAGE, fields, "picture", TestPictures.png(64, 64));

        assertThat(console.logos.fingerprint()).isEmpty();
        assertThat(browser.get(PAGE).messages("error")).isNotEmpty();
    }

    @Test
    void whatIsMuchTooLongIsNotReadToItsEnd() {
        assertThat(send(new byte[600_000]).status()).isEqualTo(303);

        assertThat(browser.get(PAGE).messages("error")).isNotEmpty();
        assertThat(console.logos.fingerprint()).isEmpty();
    }

    private Answer send(byte[] file) {
        return browser.postFile(PAGE, browser.form(PAGE, "save"), "picture", file);
    }
}
