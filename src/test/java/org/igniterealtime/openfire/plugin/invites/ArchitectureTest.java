// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Edges know the core, the core knows nobody, and Openfire's inside stays in one package. */
class ArchitectureTest {

    private static final String ROOT = "org.igniterealtime.openfire.plugin.invites";
    private static final String[] CORE = {
        ROOT + ".db..", ROOT + ".invites..", ROOT + ".keys..", ROOT + ".settings.."
    };
    private static final String[] EDGES = {
        ROOT + ".api..",
        ROOT + ".page..",
        ROOT + ".admin..",
        ROOT + ".registration..",
        ROOT + ".roster..",
        ROOT + ".adhoc.."
    };

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    /**
     * From the bottom up: a package knows itself and those in the lines above its own. Packages in
     * one line do not know each other.
     */
    private static final List<List<String>> LAYERS =
            List.of(
                    List.of("db", "texts", "http"),
                    List.of("settings", "apps", "html"),
                    List.of("invites"),
                    List.of("accounts"),
                    List.of("keys", "events"),
                    List.of("history", "audit"),
                    List.of("redeem"),
                    List.of("issue"),
                    List.of("api", "page", "admin", "adhoc", "registration", "roster"),
                    List.of("templates", "openfire"),
                    List.of(""));

    @Test
    void aPackageKnowsThoseBelowItOnlyAndEachHasItsPlace() {
        Set<String> wrong = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        for (JavaClass known : CLASSES) {
            String own = room(known);
            seen.add(own);
            for (Dependency dependency : known.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (target.getPackageName().startsWith(ROOT)
                        && !room(target).equals(own)
                        && layer(room(target)) >= layer(own)) {
                    wrong.add(dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).containsAll(LAYERS.stream().flatMap(List::stream).toList());
    }

    private static String room(JavaClass known) {
        String below = known.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }

    private static int layer(String room) {
        return IntStream.range(0, LAYERS.size())
                .filter(i -> LAYERS.get(i).contains(room))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No place for the package '" + room + "'"));
    }

    @Test
    void theCoreKnowsTheJdkAndItselfOnly() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(CORE)
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(with(with(CORE, "java.."), "javax.crypto..")));
    }

    @Test
    void theDatabaseKnowsTheJdkOnly() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".db..")
                        .should()
                        .dependOnClassesThat()
                        .resideOutsideOfPackages(ROOT + ".db..", "java.."));
    }

    @Test
    void nothingButTheOpenfirePackageKnowsJettyMinaOrNetty() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + ".openfire..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.eclipse.jetty..", "io.netty..", "org.apache.mina.."));
    }

    @Test
    void nothingButTheOpenfirePackageAsksOpenfiresSingletons() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + ".openfire..")
                        .and()
                        .doNotHaveSimpleName("InvitesPlugin")
                        .should()
                        .callMethodWhere(
                                target(name("getInstance"))
                                        .and(target(owner(resideInAPackage("org.jivesoftware..")))))
                        .orShould()
                        .dependOnClassesThat()
                        .haveSimpleName("JiveGlobals"));
    }

    @Test
    void sqlIsInTheStoresOnly() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(ROOT + ".db..")
                        .and()
                        .haveSimpleNameNotEndingWith("Store")
                        .and()
                        .haveSimpleNameNotEndingWith("Row")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.sql..")
                        .orShould()
                        .callMethod(
                                ROOT + ".db.Statements",
                                "update",
                                String.class.getName(),
                                Object[].class.getName()));
    }

    @Test
    void edgesDoNotKnowThePluginClassOrOpenfiresSide() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(EDGES)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".openfire..")
                        .orShould()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT));
    }

    private static String[] with(String[] packages, String another) {
        String[] all = Arrays.copyOf(packages, packages.length + 1);
        all[packages.length] = another;
        return all;
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
