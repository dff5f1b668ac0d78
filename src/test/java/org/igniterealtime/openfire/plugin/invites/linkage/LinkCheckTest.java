// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check finds what it is there for. */
class LinkCheckTest {

    @TempDir private Path directory;

    @Test
    void aMemberThatALaterVersionChangedDoesNotLinkThere() throws IOException {
        LinkCheck check = checkOf(GoneLater.class);
        ApiTable table = ApiTable.read(LinkIT.TABLE);

        assertThat(check.missing(table, "4.2.0")).isEmpty();
        assertThat(check.missing(table, "5.1.1")).isEmpty();
        assertThat(check.missing(table, "5.2-main"))
                .singleElement()
                .asString()
                .endsWith(
                        "GoneLater names org/jivesoftware/util/JiveGlobals setProperty"
                                + " (Ljava/lang/String;Ljava/lang/String;)V, not in 5.2-main");
    }

    @Test
    void whatTheTableDoesNotListIsSaidToBeInNoVersion() throws IOException {
        assertThat(checkOf(NotListed.class).missing(ApiTable.read(LinkIT.TABLE), "4.2.0"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(", not in any listed version"));
    }

    @Test
    void aMemberMayBeInheritedFromAClassOutside() throws IOException {
        ClassFile top = ClassReader.loaded(Top.class);
        ClassFile middle = ClassReader.loaded(Middle.class);
        Symbol size = new Symbol(middle.name(), "size ()I");

        assertThat(new Classes(List.of(middle)).asks(size)).contains(size.in(top.name()));
        assertThat(new Classes(List.of(middle, top)).asks(size)).isEmpty();
        assertThat(new Classes(List.of(top)).has(size.in(top.name()))).isTrue();
    }

    @Test
    void whatTheJdkHasIsAskedOfNobody() throws IOException {
        ClassFile top = ClassReader.loaded(Top.class);
        Classes classes = new Classes(List.of(top));

        assertThat(classes.asks(new Symbol(top.name(), "hashCode ()I"))).isEmpty();
        assertThat(
                        classes.has(
                                new Symbol(
                                        "java/util/ArrayList",
                                        "stream ()Ljava/util/stream/Stream;")))
                .isTrue();
        assertThat(classes.has(new Symbol("java/util/ArrayList", "stream ()V"))).isFalse();
        assertThat(classes.has(new Symbol(top.name(), "gone ()I"))).isFalse();
    }

    @Test
    void aTableIsReadAsItWasWritten() throws IOException {
        Symbol everywhere = Symbol.ofClass("some/Type");
        Symbol later = new Symbol("some/Type", "size ()I");
        Symbol nowhere = Symbol.ofClass("other/Type");
        Set<Symbol> symbols = Set.of(everywhere, later, nowhere);
        Path file = directory.resolve("table.txt");

        new ApiTable(List.of())
                .with(symbols, "1.0", everywhere::equals)
                .with(symbols, "2.0", symbol -> !symbol.equals(nowhere))
                .write(file);

        ApiTable read = ApiTable.read(file);
        assertThat(read.versions()).containsExactly("1.0", "2.0");
        assertThat(read.of("1.0")).containsExactly(everywhere);
        assertThat(read.of("2.0")).containsExactly(everywhere, later);
        assertThat(read.knows(nowhere)).isFalse();
    }

    private static LinkCheck checkOf(Class<?> type) throws IOException {
        List<ClassFile> classes = List.of(ClassReader.loaded(type));
        return new LinkCheck(new Classes(classes), classes);
    }

    private static class Top {
        @SuppressWarnings("unused") // Named by its name only.
        int size() {
            return 1;
        }
    }

    private static class Middle extends Top {}
}
