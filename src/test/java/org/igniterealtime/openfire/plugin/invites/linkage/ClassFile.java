// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What matters of a class for linking.
 *
 * @param name with slashes
 * @param supertypes the class it extends and the interfaces it implements
 * @param members what it declares, each written as {@link Symbol#member()}
 * @param named what it names of other classes and of itself
 */
record ClassFile(String name, List<String> supertypes, Set<String> members, Set<Symbol> named) {

    /** Reads one as a compiler writes it (JVM specification, 4.1). */
    static ClassFile read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(8);
        ConstantPool pool = ConstantPool.read(in);
        in.skipNBytes(2);
        String name = pool.className(in.readUnsignedShort());
        List<String> supertypes = new ArrayList<>();
        int parent = in.readUnsignedShort();
        if (parent != 0) {
            supertypes.add(pool.className(parent));
        }
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            supertypes.add(pool.className(in.readUnsignedShort()));
        }
        Set<String> members = new HashSet<>();
        readMembers(in, pool, members);
        readMembers(in, pool, members);
        return new ClassFile(name, supertypes, members, elements(pool.symbols()));
    }

    private static void readMembers(DataInputStream in, ConstantPool pool, Set<String> members)
            throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2);
            String name = pool.text(in.readUnsignedShort());
            members.add(name + " " + pool.text(in.readUnsignedShort()));
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.skipNBytes(2);
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
    }

    /** With each array's element instead of it; those of numbers go. */
    private static Set<Symbol> elements(Set<Symbol> symbols) {
        return symbols.stream()
                .filter(symbol -> !symbol.owner().matches("\\[+[A-Z]"))
                .map(symbol -> symbol.in(symbol.owner().replaceAll("^\\[+L|;$", "")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
