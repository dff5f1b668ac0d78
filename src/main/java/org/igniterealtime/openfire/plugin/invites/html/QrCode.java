// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;

/**
 * A QR code as an SVG element inside the page: it needs no script, no request and no exception in a
 * Content-Security-Policy. A template prints it with {@code ${code}}.
 *
 * <p>Always dark on white with a quiet zone, in dark mode too, because that is what all readers
 * read (ISO/IEC 18004). Error correction level M. It is drawn when it is printed, which takes
 * longer than the rest of a page.
 *
 * @param text what a reader gets, up to some 2,300 bytes of UTF-8
 * @param title what a screen reader says instead of the picture
 */
public record QrCode(String text, String title) implements Content {

    /** The white frame around the code, in modules; what ISO/IEC 18004 asks for. */
    static final int QUIET_ZONE = 4;

    /**
     * Prints the SVG element.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException when no QR code holds so much
     */
    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(toString());
    }

    /** The SVG element. */
    @Override
    public String toString() {
        io.nayuki.qrcodegen.QrCode code =
                io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET_ZONE;
        StringOutput escapedTitle = new StringOutput();
        Escape.htmlContent(title, escapedTitle);
        return "<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
                + (side + " " + side)
                + "\" role=\"img\" shape-rendering=\"crispEdges\"><title>"
                + escapedTitle
                + "</title><path fill=\"#fff\" d=\"M0 0h"
                + (side + "v" + side + "H0z\"/>")
                + "<path fill=\"#000\" d=\""
                + outline(code)
                + "\"/></svg>";
    }

    /** One rectangle for each horizontal run of dark modules. */
    private static String outline(io.nayuki.qrcodegen.QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int end = endOfRun(code, x, y);
                if (code.getModule(x, y)) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h').append(end - x).append("v1h").append(x - end).append('z');
                }
                x = end;
            }
        }
        return path.toString();
    }

    /** Where the modules of one colour that begin at (x, y) end. */
    private static int endOfRun(io.nayuki.qrcodegen.QrCode code, int x, int y) {
        int end = x + 1;
        while (end < code.size && code.getModule(end, y) == code.getModule(x, y)) {
            end++;
        }
        return end;
    }
}
