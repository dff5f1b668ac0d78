// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.igniterealtime.openfire.plugin.invites.issue.Issuance;

/** Reads a batch: rows, each of them an invite that is wanted, and what they have in common. */
final class BatchReader {

    private static final String DEFAULTS = "defaults";
    private static final String ROWS = "invites";
    private static final String DRY_RUN = "dry_run";

    private final WishReader wishes;

    BatchReader(WishReader wishes) {
        this.wishes = wishes;
    }

    /**
     * What a batch asks for.
     *
     * @param isDry whether nothing is to be made
     */
    record Batch(List<Wanted> wanted, boolean isDry) {}

    Batch read(JsonObject body, List<FieldError> errors) {
        Members members = new Members(body, Set.of(DEFAULTS, ROWS, DRY_RUN), errors);
        JsonObject defaults = members.object(DEFAULTS);
        List<FieldError> common = new ArrayList<>();
        wishes.read(defaults, common);
        common.forEach(
                e -> errors.add(FieldError.of(DEFAULTS + "." + e.field(), e.code(), e.detail())));
        JsonArray rows = members.list(ROWS, Issuance.MOST_TOGETHER);
        if (rows.isEmpty() && errors.isEmpty()) {
            members.note(ROWS, "missing", "There has to be a row at least.");
        }
        List<Wanted> wanted = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            // What is wrong with the defaults is said once.
            wanted.add(
                    row(
                            rows.get(row),
                            common.isEmpty() ? defaults : new JsonObject(),
                            row,
                            errors));
        }
        return new Batch(wanted, members.flag(DRY_RUN).orElse(false));
    }

    private Wanted row(JsonElement element, JsonObject defaults, int row, List<FieldError> errors) {
        if (!element.isJsonObject()) {
            errors.add(FieldError.of(ROWS, "wrong_type", "A row has to be an object.").inRow(row));
        }
        JsonObject json =
                element.isJsonObject()
                        ? merged(defaults, element.getAsJsonObject())
                        : new JsonObject();
        List<FieldError> own = new ArrayList<>();
        Wanted wanted = new Wanted(wishes.read(json, own), json, OptionalInt.of(row));
        own.forEach(error -> errors.add(error.inRow(row)));
        return wanted;
    }

    /** A row that says when it ends, in whatever way, does not mean what the defaults say of it. */
    private static JsonObject merged(JsonObject defaults, JsonObject row) {
        JsonObject merged = defaults.deepCopy();
        if (row.has(WishReader.EXPIRES_AT) || row.has(WishReader.EXPIRES_IN)) {
            merged.remove(WishReader.EXPIRES_AT);
            merged.remove(WishReader.EXPIRES_IN);
        }
        row.entrySet().forEach(member -> merged.add(member.getKey(), member.getValue()));
        return merged;
    }
}
