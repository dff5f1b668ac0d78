// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.invites.admin.TestConsole;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Fails when somebody adds a setting and no field for it. */
class EverySettingTest {

    private static final String PREFIX = "plugin.invites.";

    /** On pages of their own. */
    private static final String APPS = "apps";

    private static final String LOGO = "logo";

    @Test
    void everySettingThereIsHasAFieldAndAHintOnAPage() throws ReflectiveOperationException {
        try (TestConsole console = new TestConsole()) {
            Document settings = console.browser().get("settings.jsp").page();
            Document apps = console.browser().get("apps.jsp").page();
            Document logo = console.browser().get("logo.jsp").page();

            for (Setting<?> setting : all(console.settings)) {
                String field = setting.name().replace(PREFIX, "");
                if (field.equals(LOGO)) {
                    // The setting says which picture it is; a file makes it.
                    assertThat(logo.select("#picture[name=picture]")).hasSize(1);
                    assertThat(logo.select("#picture-hint").text()).isNotBlank();
                    continue;
                }
                Document page = field.equals(APPS) ? apps : settings;
                assertThat(page.select("#" + field + "[name=" + field + "]")).as(field).hasSize(1);
                assertThat(page.select("#" + field + "-hint").text()).as(field).isNotBlank();
            }
        }
    }

    @Test
    void everyFieldIsSaved() throws ReflectiveOperationException {
        try (TestConsole console = new TestConsole()) {
            List<String> saved =
                    SettingsForm.of(console.settings, console.names.people)
                            .fields()
                            .map(field -> field.setting().name())
                            .collect(Collectors.toCollection(ArrayList::new));
            saved.add(PREFIX + APPS);
            saved.add(PREFIX + LOGO);

            assertThat(all(console.settings))
                    .hasSizeGreaterThan(10)
                    .extracting(setting -> setting.name())
                    .containsExactlyInAnyOrderElementsOf(saved);
        }
    }

    private static List<Setting<?>> all(Settings settings) throws ReflectiveOperationException {
        List<Setting<?>> all = new ArrayList<>();
        for (Method method : Settings.class.getMethods()) {
            if (method.getReturnType() == Setting.class) {
                // Some are declared in a class of its own, which is nobody else's business.
                method.setAccessible(true);
                all.add((Setting<?>) method.invoke(settings));
            }
        }
        return all;
    }
}
