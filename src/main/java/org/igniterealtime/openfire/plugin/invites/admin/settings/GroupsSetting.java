// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * A setting as a choice among the groups of this server. Where there are too many for a list their
 * names are typed, one a line.
 *
 * @param chosen the names that were ticked, typed or hold
 * @param unknown those of them that are new and that no group has
 */
public record GroupsSetting(
        Setting<?> setting, List<String> chosen, List<String> unknown, People people)
        implements SettingField {

    /** More checkboxes than this would fill the page. */
    private static final int MOST_BOXES = 100;

    static GroupsSetting of(Setting<?> setting, People people) {
        return new GroupsSetting(setting, holding(setting), List.of(), people);
    }

    static GroupsSetting typed(Setting<?> setting, FormText typed, People people) {
        List<String> chosen = typed.allLines(setting.key());
        List<String> holding = holding(setting);
        List<String> unknown =
                chosen.stream()
                        .filter(group -> !holding.contains(group) && !people.groupExists(group))
                        .toList();
        return new GroupsSetting(setting, chosen, unknown, people);
    }

    /** Whether the names are typed. */
    public boolean isTyped() {
        return people.countGroups() > MOST_BOXES;
    }

    /** All existing groups, and selected ones that no longer exist. */
    public List<String> offered() {
        return Stream.concat(people.groups(MOST_BOXES).stream(), chosen.stream())
                .distinct()
                .toList();
    }

    /** The chosen ones, one a line. */
    public String value() {
        return String.join("\n", chosen);
    }

    /** The unknown ones, for a text. */
    public String unknownNames() {
        return unknown.stream().collect(Collectors.joining(", "));
    }

    @Override
    public boolean wrong() {
        return !unknown.isEmpty() || !setting.accepts(value());
    }

    @Override
    public Optional<String> change() {
        return Optional.of(value()).filter(v -> !v.equals(setting.chosenText().orElse("")));
    }

    private static List<String> holding(Setting<?> setting) {
        return setting.chosenText().stream().flatMap(String::lines).toList();
    }
}
