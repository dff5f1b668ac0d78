// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** The constants at the head of a class file (JVM specification, 4.4). */
final class ConstantPool {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private final int[] tags;
    private final String[] texts;
    private final int[] first;
    private final int[] second;

    private ConstantPool(int size) {
        tags = new int[size];
        texts = new String[size];
        first = new int[size];
        second = new int[size];
    }

    /** Reads one whose length comes next in the file. */
    static ConstantPool read(DataInputStream in) throws IOException {
        ConstantPool pool = new ConstantPool(in.readUnsignedShort());
        for (int i = 1; i < pool.tags.length; i++) {
            pool.tags[i] = in.readUnsignedByte();
            pool.readEntry(i, in);
            if (pool.tags[i] == LONG || pool.tags[i] == DOUBLE) {
                i++; // They take two places.
            }
        }
        return pool;
    }

    private void readEntry(int index, DataInputStream in) throws IOException {
        switch (tags[index]) {
            case UTF8 -> texts[index] = in.readUTF();
            case 3, 4 -> in.readInt();
            case LONG, DOUBLE -> in.readLong();
            case CLASS, 8, 16, 19, 20 -> first[index] = in.readUnsignedShort();
            case 15 -> in.skipNBytes(3);
            case FIELD, 10, INTERFACE_METHOD, 12, 17, 18 -> {
                first[index] = in.readUnsignedShort();
                second[index] = in.readUnsignedShort();
            }
            default -> throw new IOException("No class file has the constant " + tags[index]);
        }
    }

    String text(int index) {
        return texts[index];
    }

    String className(int index) {
        return texts[first[index]];
    }

    /** Everything that the class names of others, and of itself. */
    Set<Symbol> symbols() {
        Set<Symbol> all = new TreeSet<>();
        for (int i = 1; i < tags.length; i++) {
            if (tags[i] == CLASS) {
                all.add(Symbol.ofClass(className(i)));
            } else if (tags[i] >= FIELD && tags[i] <= INTERFACE_METHOD) {
                all.add(new Symbol(className(first[i]), member(second[i])));
            }
        }
        // An array has what java.lang.Object has; its elements' class is named where one is made.
        all.removeIf(symbol -> symbol.owner().startsWith("[") && !symbol.isClass());
        return all;
    }

    private String member(int nameAndType) {
        return texts[first[nameAndType]] + " " + texts[second[nameAndType]];
    }
}
