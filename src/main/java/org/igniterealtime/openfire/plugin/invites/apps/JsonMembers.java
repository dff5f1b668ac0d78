// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.apps;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a JSON object. One that is not there counts as empty; one of the wrong kind is
 * noted as a problem and counts as empty too. What is not understood is a problem as well, because
 * it may be a typo.
 */
final class JsonMembers {

    private final String place;
    private final JsonObject members;
    private final Set<AppProblem> problems;

    /**
     * @param place where the object is; empty for the outermost
     * @param allowed the members that there may be; empty for any
     * @param problems where to note what is wrong
     */
    JsonMembers(String place, JsonElement element, Set<String> allowed, Set<AppProblem> problems) {
        this.place = place;
        this.problems = problems;
        if (element.isJsonObject()) {
            this.members = element.getAsJsonObject();
        } else {
            this.members = new JsonObject();
            problems.add(new AppProblem(place, Fault.TYPE));
        }
        members.keySet().stream()
                .filter(member -> !allowed.isEmpty() && !allowed.contains(member))
                .forEach(member -> note(member, Fault.MEMBER));
    }

    boolean has(String member) {
        return members.has(member);
    }

    String string(String member, Fault fault) {
        return get(member).map(element -> string(member, element, fault)).orElse("");
    }

    boolean flag(String member) {
        Optional<JsonElement> element = get(member);
        if (element.isEmpty()) {
            return false;
        }
        if (element.get().isJsonPrimitive() && element.get().getAsJsonPrimitive().isBoolean()) {
            return element.get().getAsBoolean();
        }
        note(member, Fault.FLAG);
        return false;
    }

    List<JsonElement> list(String member) {
        List<JsonElement> items = new ArrayList<>();
        get(member)
                .ifPresent(
                        element -> {
                            if (element.isJsonArray()) {
                                element.getAsJsonArray().forEach(items::add);
                            } else {
                                note(member, Fault.TYPE);
                            }
                        });
        return items;
    }

    List<String> strings(String member, Fault fault) {
        return list(member).stream().map(item -> string(member, item, fault)).toList();
    }

    /** An object whose members are all text. */
    Map<String, String> texts(String member, Fault fault) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (has(member)) {
            JsonMembers inner =
                    new JsonMembers(place(member), members.get(member), Set.of(), problems);
            inner.members.keySet().forEach(key -> texts.put(key, inner.string(key, fault)));
        }
        return texts;
    }

    /** Where a member is. */
    String place(String member) {
        return place.isEmpty() ? member : place + ", " + member;
    }

    void note(String member, Fault fault) {
        problems.add(new AppProblem(place(member), fault));
    }

    private Optional<JsonElement> get(String member) {
        return Optional.ofNullable(members.get(member));
    }

    private String string(String member, JsonElement element, Fault fault) {
        if (element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()) {
            return element.getAsString();
        }
        note(member, fault);
        return "";
    }
}
