// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.server.InsidePlugin;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The jar that was built links on every supported Openfire, and so does the tests' own plugin.
 *
 * <p>When one of them newly names something of Openfire's, the table lacks it: {@code mvn verify
 * -Dit.test=LinkIT -Dopenfire.api=DIR} writes the table anew. {@code DIR} has for each version a
 * folder of its name with that Openfire unpacked (all its jars, wherever they are below), or a
 * listing (see {@link ClassReader#listing}) named {@code VERSION.api.gz}. Versions that are not in
 * {@code DIR} keep what the table says of them.
 */
class LinkIT {

    static final Path TABLE = Path.of("src/test/resources/openfire-api.txt");

    private static final String OWN = "org/igniterealtime/openfire/plugin/invites/";
    private static final String LISTING = ".api.gz";

    /** The versions whose sockets are MINA's; later ones have Netty's. */
    private static final Set<String> MINA = Set.of("4.2.0", "4.7.5");

    private static final String HINT =
            "what does not link (if the table only lacks it, see LinkIT: -Dopenfire.api=DIR)";

    private static Classes jar;

    @BeforeAll
    static void readTheJarAndWriteTheTableWhenAsked() throws IOException {
        jar = new Classes(ClassReader.jars(ServerOptions.builtPlugin()));
        String sources = System.getProperty("openfire.api", "");
        if (!sources.isBlank()) {
            write(Path.of(sources));
        }
    }

    static List<String> versions() throws IOException {
        return ApiTable.read(TABLE).versions();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void thePluginLinks(String version) throws IOException {
        List<ClassFile> loaded = own().stream().filter(file -> isFor(version, file)).toList();

        assertThat(missing(jar, loaded, version)).as(HINT).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theTestsPluginLinks(String version) throws IOException {
        Classes plugin = new Classes(testPlugin());

        assertThat(missing(plugin, plugin.all(), version)).as(HINT).isEmpty();
    }

    /** Else they could be checked like all others. */
    @ParameterizedTest
    @MethodSource("versions")
    void whatIsForOtherSocketsDoesNotLink(String version) throws IOException {
        List<ClassFile> others = own().stream().filter(file -> !isFor(version, file)).toList();

        assertThat(missing(jar, others, version)).isNotEmpty();
    }

    /** The one version that every build has at hand shows whether the table is true. */
    @Test
    void theTableSaysWhatOpenfire420Has() throws IOException {
        Classes server = new Classes(ClassReader.jars(Path.of("target/openfire-4.2.0/lib")));

        assertThat(ApiTable.read(TABLE).of("4.2.0"))
                .containsExactlyElementsOf(asks().stream().filter(server::has).toList());
    }

    @Test
    void theSupportedVersionsAreInTheTable() throws IOException {
        assertThat(versions())
                .containsExactly("4.2.0", "4.7.5", "4.8.3", "4.9.2", "5.0.5", "5.1.1", "5.2-main");
    }

    private static List<String> missing(
            Classes bundle, Collection<ClassFile> checked, String version) throws IOException {
        return new LinkCheck(bundle, checked).missing(ApiTable.read(TABLE), version);
    }

    private static List<ClassFile> own() {
        return jar.all().stream().filter(file -> file.name().startsWith(OWN)).toList();
    }

    private static List<ClassFile> testPlugin() throws IOException {
        return List.of(ClassReader.loaded(InsidePlugin.class));
    }

    private static boolean isFor(String version, ClassFile file) {
        String simpleName = file.name().substring(file.name().lastIndexOf('/') + 1);
        return MINA.contains(version)
                ? !simpleName.startsWith("Netty")
                : !simpleName.startsWith("Mina");
    }

    private static Set<Symbol> asks() throws IOException {
        Set<Symbol> all = new TreeSet<>(new LinkCheck(jar, own()).asks());
        for (List<ClassFile> tests :
                List.of(testPlugin(), List.of(ClassReader.loaded(GoneLater.class)))) {
            all.addAll(new LinkCheck(new Classes(tests), tests).asks());
        }
        return all;
    }

    private static void write(Path sources) throws IOException {
        ApiTable table = Files.exists(TABLE) ? ApiTable.read(TABLE) : new ApiTable(List.of());
        try (Stream<Path> places = Files.list(sources)) {
            for (Path place : places.sorted().toList()) {
                boolean listing = place.toString().endsWith(LISTING);
                Classes server =
                        new Classes(listing ? ClassReader.listing(place) : ClassReader.jars(place));
                String version = place.getFileName().toString().replace(LISTING, "");
                table = table.with(asks(), version, server::has);
            }
        }
        table.write(TABLE);
    }
}
