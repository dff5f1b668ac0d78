// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;

/**
 * The templates of {@code src/main/jte}, compiled with the rest of the code. Every value that a
 * template prints is escaped for the place where it stands. One of these serves all threads.
 */
public final class Templates {

    private static final String PACKAGE = "org.igniterealtime.openfire.plugin.invites.templates";

    private final TemplateEngine engine = engine();

    /** Whichever thread it is made on, it has to find the classes that lie beside this one. */
    private static TemplateEngine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader ours = Templates.class.getClassLoader();
        try {
            thread.setContextClassLoader(ours);
            return TemplateEngine.createPrecompiled(null, ContentType.Html, ours, PACKAGE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Fills a template.
     *
     * @param name its path below {@code src/main/jte}, for instance {@code page/landing.jte}; it
     *     has exactly the parameters {@code texts} and {@code page}
     * @param texts the language to write in
     * @param page what the template shows, of the type that it declares
     * @return the page in UTF-8
     * @throws gg.jte.TemplateException when the template cannot be filled
     */
    public byte[] fill(String name, Texts texts, Object page) {
        Utf8Output output = new Utf8Output();
        engine.render(name, Map.of("texts", texts, "page", page), output);
        return output.toByteArray();
    }
}
