// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and none of them is one that nothing could break. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(HouseRules.ROOT);

    @TempDir static Path folder;

    private static JavaClasses breakers;

    /**
     * A class that breaks a rule.
     *
     * @param room the package below ours that it is in
     * @param body as in Java; {@code ROOT} stands for our package
     */
    private record Breaker(ArchRule rule, String room, String body) {

        String name() {
            return "Breaker" + BREAKERS.indexOf(this);
        }
    }

    private static final List<Breaker> BREAKERS =
            List.of(
                    new Breaker(
                            HouseRules.A_PACKAGE_KNOWS_THOSE_BELOW_IT_ONLY,
                            "keys",
                            "ROOT.issue.Issuance later;"),
                    new Breaker(
                            HouseRules.A_PACKAGE_KNOWS_THOSE_BELOW_IT_ONLY,
                            "api",
                            "ROOT.page.PublicPages[] another;"),
                    new Breaker(
                            HouseRules.A_PACKAGE_KNOWS_THOSE_BELOW_IT_ONLY,
                            "settings",
                            "ROOT.InvitesPlugin top;"),
                    new Breaker(
                            HouseRules.A_PACKAGE_KNOWS_THOSE_BELOW_IT_ONLY,
                            "cellar",
                            "String inNoLayer;"),
                    new Breaker(
                            HouseRules.THE_CORE_KNOWS_THE_JDK_AND_ITSELF_ONLY,
                            "redeem",
                            "org.xmpp.packet.JID address;"),
                    new Breaker(
                            HouseRules.THE_CORE_KNOWS_THE_JDK_AND_ITSELF_ONLY,
                            "issue",
                            "ROOT.page.PublicPages door;"),
                    new Breaker(
                            HouseRules.THE_COMMAND_LINE_KNOWS_THE_JDK_ONLY,
                            "cli",
                            "ROOT.keys.Scope scope;"),
                    new Breaker(
                            HouseRules.THE_DATABASE_KNOWS_THE_JDK_ONLY,
                            "db",
                            "ROOT.texts.Texts texts;"),
                    new Breaker(
                            HouseRules.THE_DATABASE_KNOWS_THE_JDK_ONLY,
                            "db",
                            "org.slf4j.Logger log;"),
                    new Breaker(
                            HouseRules.HASHES_ARE_MADE_IN_ONE_PLACE,
                            "page",
                            "java.security.MessageDigest digest;"),
                    new Breaker(
                            HouseRules.A_PACKAGE_KNOWS_THOSE_BELOW_IT_ONLY,
                            "hash",
                            "ROOT.db.Database database;"),
                    new Breaker(
                            HouseRules.JETTY_MINA_AND_NETTY_ARE_KNOWN_TO_THE_OPENFIRE_PACKAGE_ONLY,
                            "roster",
                            "io.netty.channel.ChannelHandler netty;"),
                    new Breaker(
                            HouseRules.JETTY_MINA_AND_NETTY_ARE_KNOWN_TO_THE_OPENFIRE_PACKAGE_ONLY,
                            "registration",
                            "org.apache.mina.core.session.IoSession mina;"),
                    new Breaker(
                            HouseRules.JETTY_MINA_AND_NETTY_ARE_KNOWN_TO_THE_OPENFIRE_PACKAGE_ONLY,
                            "http",
                            "org.eclipse.jetty.server.Request jetty;"),
                    new Breaker(
                            HouseRules.OPENFIRES_SINGLETONS_ARE_ASKED_BY_THE_OPENFIRE_PACKAGE_ONLY,
                            "adhoc",
                            "Object server = org.jivesoftware.openfire.XMPPServer.getInstance();"),
                    new Breaker(
                            HouseRules.OPENFIRES_SINGLETONS_ARE_ASKED_BY_THE_OPENFIRE_PACKAGE_ONLY,
                            "admin.settings",
                            "String property = org.jivesoftware.util.JiveGlobals.getProperty(\"\");"),
                    new Breaker(
                            HouseRules.OPENFIRES_SINGLETONS_ARE_ASKED_BY_THE_OPENFIRE_PACKAGE_ONLY,
                            "",
                            "boolean one = org.jivesoftware.openfire.cluster.ClusterManager"
                                    + ".isSeniorClusterMember();"),
                    new Breaker(
                            HouseRules.SQL_IS_IN_STORES_ONLY,
                            "invites",
                            "java.sql.Connection connection;"),
                    new Breaker(
                            HouseRules.SQL_IS_IN_STORES_ONLY,
                            "page",
                            "void sql(ROOT.db.Statements s) { s.count(\"\"); }"),
                    new Breaker(
                            HouseRules.SQL_IS_IN_STORES_ONLY,
                            "keys",
                            "void sql(ROOT.db.Database d) { d.update(\"\"); }"),
                    new Breaker(
                            HouseRules.DOORS_DO_NOT_KNOW_THE_PLUGIN_CLASS_OR_OPENFIRES_SIDE,
                            "api",
                            "ROOT.InvitesPlugin plugin;"),
                    new Breaker(
                            HouseRules.DOORS_DO_NOT_KNOW_THE_PLUGIN_CLASS_OR_OPENFIRES_SIDE,
                            "admin",
                            "ROOT.openfire.HomeFolder folder;"));

    @BeforeAll
    static void compileBreakers() {
        CompiledClasses classes = new CompiledClasses();
        for (Breaker breaker : BREAKERS) {
            classes.add(
                    breaker.room.isEmpty() ? HouseRules.ROOT : HouseRules.ROOT + "." + breaker.room,
                    breaker.name(),
                    breaker.body.replace("ROOT", HouseRules.ROOT));
        }
        breakers = classes.compile(folder);
    }

    static List<Named<ArchRule>> rules() throws IllegalAccessException {
        List<Named<ArchRule>> rules = new ArrayList<>();
        for (Field field : HouseRules.class.getDeclaredFields()) {
            if (field.getType() == ArchRule.class) {
                rules.add(Named.of(field.getName(), (ArchRule) field.get(null)));
            }
        }
        return rules;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseKeepsTheRule(ArchRule rule) {
        rule.check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aBreachOfTheRuleIsNoticed(ArchRule rule) {
        List<Breaker> own = BREAKERS.stream().filter(b -> b.rule == rule).toList();
        assertThat(own).isNotEmpty();
        assertThat(own).allMatch(breaker -> rule.evaluate(only(breaker)).hasViolation());
    }

    private static JavaClasses only(Breaker breaker) {
        JavaClasses one =
                breakers.that(
                        DescribedPredicate.describe(
                                "it", c -> c.getSimpleName().equals(breaker.name())));
        assertThat(one).hasSize(1);
        return one;
    }

    @Test
    void everyLineOfTheTableIsAPackage() {
        Stream<String> table =
                Stream.concat(
                        HouseRules.LAYERS.stream().flatMap(List::stream), HouseRules.CORE.stream());
        assertThat(CLASSES.stream().map(HouseRules::room)).containsAll(table.toList());
    }
}
