// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.api.v1;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.Waiting;

/**
 * What a request is answered with.
 *
 * @param contentType of the body
 * @param headers besides those that every answer has
 */
record Answer(int status, String contentType, JsonObject body, Map<String, String> headers) {

    /** A list of errors does not grow with what was sent. */
    private static final int MOST_ERRORS = 1_000;

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer ok(JsonObject body) {
        return new Answer(200, "application/json", body, Map.of());
    }

    static Answer created(JsonObject body) {
        return new Answer(201, "application/json", body, Map.of());
    }

    /** It will be done. */
    static Answer accepted(JsonObject body) {
        return new Answer(202, "application/json", body, Map.of());
    }

    static Answer problem(ProblemType type) {
        return problem(type, type.detail());
    }

    /**
     * @param detail for people, where more can be said than the type does
     */
    static Answer problem(ProblemType type, String detail) {
        JsonObject body = new JsonObject();
        body.addProperty("type", "about:blank");
        body.addProperty("title", type.title());
        body.addProperty("status", type.status());
        body.addProperty("code", type.code());
        body.addProperty("detail", detail);
        return new Answer(type.status(), "application/problem+json", body, Map.of());
    }

    /** All that is wrong with a request. */
    static Answer invalid(List<FieldError> errors) {
        Answer answer = problem(ProblemType.INVALID_REQUEST);
        JsonArray list = new JsonArray();
        errors.stream().limit(MOST_ERRORS).map(FieldError::json).forEach(list::add);
        answer.body.add("errors", list);
        return answer;
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, contentType, body, all);
    }

    /** Says when to come back, in whole seconds, 1 or more. */
    Answer after(Duration wait) {
        return with("Retry-After", Long.toString(Waiting.seconds(wait)));
    }

    void send(HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setStatus(status);
        byte[] octets = body.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType(contentType);
        response.setContentLength(octets.length);
        response.getOutputStream().write(octets);
    }
}
