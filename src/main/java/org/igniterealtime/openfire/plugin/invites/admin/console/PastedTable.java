// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table as spreadsheets, address books and people write it: comma-separated values (RFC 4180),
 * also with semicolons or tabs, or just one word or address a line.
 */
public final class PastedTable {

    /** What spreadsheets of the western world still write where they do not say what it is. */
    private static final Charset OLD = Charset.forName("windows-1252");

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The likelier first: notes have commas, hardly anything has tabs. */
    private static final String SEPARATORS = "\t;,";

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private PastedTable(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    /**
     * A file as text: as its byte order mark says; else UTF-16 where every other octet is zero,
     * UTF-8 where it is valid, and what old spreadsheets wrote.
     */
    public static String decode(byte[] file) {
        boolean isMarked = startsWith(file, 0xEF, 0xBB, 0xBF);
        if (startsWith(file, 0xFF, 0xFE) || (!isMarked && hasZeros(file, 1))) {
            return plain(new String(file, StandardCharsets.UTF_16LE));
        }
        if (startsWith(file, 0xFE, 0xFF) || (!isMarked && hasZeros(file, 0))) {
            return plain(new String(file, StandardCharsets.UTF_16BE));
        }
        try {
            return plain(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return plain(new String(file, OLD));
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        return file.length >= mark.length
                && IntStream.range(0, mark.length).allMatch(i -> (file[i] & 0xFF) == mark[i]);
    }

    /** Whether most octets at every other place are zero, as in UTF-16 without a mark. */
    private static boolean hasZeros(byte[] file, int first) {
        int zeros = 0;
        for (int i = first; i < file.length; i += 2) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return zeros > 0 && zeros > file.length / 4;
    }

    private static String plain(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /**
     * The rows, each with its cells without blanks around them; rows without any text are left out.
     * Any text is a table.
     */
    public static List<List<String>> rows(String text) {
        return new PastedTable(text).read();
    }

    private List<List<String>> read() {
        while (at < text.length()) {
            row.add(text.charAt(at) == '"' ? quoted() : unquoted());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
            } else {
                end();
            }
        }
        end();
        return rows;
    }

    /** Behind the last cell of a row. */
    private void end() {
        if (text.startsWith("\r\n", at)) {
            at++;
        }
        at++;
        if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"' && text.startsWith("\"\"", at)) {
                at++;
            } else if (c == '"') {
                at++;
                // Whatever follows the closing quote belongs to nothing.
                unquoted();
                break;
            }
            cell.append(c);
        }
        return oneLine(cell.toString());
    }

    private String unquoted() {
        int start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return oneLine(text.substring(start, at));
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\r' || c == '\n';
    }

    private static String oneLine(String cell) {
        return CONTROLS.matcher(cell).replaceAll(" ").strip();
    }

    /** That of the first line that has one outside of quotes. */
    private static char separator(String text) {
        return text.replaceAll("\"[^\"]*\"", "")
                .lines()
                .flatMap(
                        line ->
                                SEPARATORS
                                        .chars()
                                        .filter(c -> line.indexOf(c) >= 0)
                                        .limit(1)
                                        .boxed())
                .map(c -> (char) (int) c)
                .findFirst()
                .orElse(',');
    }
}
