// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@NeedsBrowser
class BrowserIT {

    @Test
    void nothingOfItIsLeftWhenItIsClosed() {
        Browser browser = Browser.start();
        browser.open("about:blank");
        assertThat(browser.files()).isNotEmptyDirectory();

        browser.close();

        assertThat(browser.files()).doesNotExist();
    }
}
