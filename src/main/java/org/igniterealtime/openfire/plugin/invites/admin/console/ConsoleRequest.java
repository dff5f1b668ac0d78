// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.invites.events.Event;
import org.igniterealtime.openfire.plugin.invites.http.FileForm;
import org.igniterealtime.openfire.plugin.invites.http.FormText;
import org.igniterealtime.openfire.plugin.invites.invites.Source;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/** One request of an administrator to one page, and the ways to answer it. */
public final class ConsoleRequest {

    /** The form was understood, but something in it is invalid (RFC 9110, 15.5.21). */
    public static final int SC_UNPROCESSABLE = 422;

    private final ConsolePage page;
    private final PageParts parts;
    private final HttpServletResponse response;
    private final HttpSession session;
    private final String administrator;
    private final FormText parameters;
    private final Optional<FileForm> files;
    private final Texts texts;

    public ConsoleRequest(
            ConsolePage page,
            PageParts parts,
            HttpSession session,
            HttpServletResponse response,
            String administrator,
            FormText parameters,
            Optional<FileForm> files) {
        this.page = page;
        this.parts = parts;
        this.response = response;
        this.session = session;
        this.administrator = administrator;
        this.parameters = parameters;
        this.files = files;
        this.texts = Texts.in(parts.console().locale().get());
    }

    public String administrator() {
        return administrator;
    }

    public HttpSession session() {
        return session;
    }

    public FormText parameters() {
        return parameters;
    }

    /** A file that was sent; empty when none was. */
    public byte[] file(String name) {
        return files.map(form -> form.file(name)).orElseGet(() -> new byte[0]);
    }

    public Texts texts() {
        return texts;
    }

    public Moments moments() {
        return new Moments(texts.locale(), zone());
    }

    /** The time zone that the console's other pages show. */
    public ZoneId zone() {
        return parts.console().zone().get();
    }

    /** Leaves a message for the next page that is shown in this session. */
    public void say(Message.Kind kind, String text, Object... arguments) {
        say(new Message(kind, texts.get(text, arguments)));
    }

    /** The same for a message that is written already. */
    public void say(Message message) {
        new Flash(session).add(message);
    }

    /** Tells what was done here. */
    public void tell(Event event) {
        parts.console().events().tell(event);
    }

    /** The administrator as the maker of what is made here. */
    public Source source() {
        return Source.console(administrator);
    }

    /**
     * The frame around the page's content. Consumes the pending messages, so call it last, when
     * nothing can fail any more.
     */
    public ConsoleFrameView frame() {
        return frame(page.title());
    }

    /** The same, under another title than the page's usual one. */
    public ConsoleFrameView frame(String title) {
        List<Message> messages = new ArrayList<>();
        for (HealthProblem problem : parts.console().health().problems()) {
            String text = texts.get(problem.text(), problem.arguments().toArray());
            messages.add(new Message(problem.kind(), text));
        }
        messages.addAll(new Flash(session).take());
        return new ConsoleFrameView(
                texts.get(title),
                page.item(),
                messages,
                parts.console().version(),
                parts.links().apiUrl(),
                parts.console()
                        .health()
                        .lastReport()
                        .map(report -> CheckWords.summary(report, texts, moments())),
                parts.antiForgery().token(session));
    }

    /** Answers with a page. */
    public void show(String template, Object view) throws IOException {
        show(HttpServletResponse.SC_OK, template, view);
    }

    /** Answers with a page. */
    public void show(int status, String template, Object view) throws IOException {
        byte[] html = parts.templates().fill("admin/" + template + ".jte", texts, view);
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.getWriter().write(new String(html, StandardCharsets.UTF_8));
    }

    /** Answers with something that is no page. */
    public void send(String type, byte[] octets) throws IOException {
        response.setContentType(type);
        response.setContentLength(octets.length);
        response.getOutputStream().write(octets);
    }

    /** Writes what is no page, a piece at a time. */
    @FunctionalInterface
    public interface Text {
        void to(Writer writer) throws IOException;
    }

    /**
     * Answers with a file to save, as it is written: nothing of it is kept in memory.
     *
     * @param name plain letters, digits, dashes and a full stop
     */
    public void save(String type, String name, Text text) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        text.to(writer);
        writer.flush();
    }

    /** Answers with nothing but a message, in the page's frame. */
    public void refuse(int status, String text) throws IOException {
        say(Message.Kind.ERROR, text);
        show(status, "refused", frame());
    }

    /**
     * Sends the browser on to a page of ours.
     *
     * @param address relative to this page; the browser completes it, whatever path, host or proxy
     *     the console is reached by
     */
    public void redirect(String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
