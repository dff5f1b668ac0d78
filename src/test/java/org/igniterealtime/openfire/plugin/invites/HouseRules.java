// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may know what: docs/architecture.md as rules. */
final class HouseRules {

    static final String ROOT = "org.igniterealtime.openfire.plugin.invites";

    /**
     * From the bottom up: a package knows itself and those in the lines above its own. Packages in
     * one line do not know each other.
     */
    static final List<List<String>> LAYERS =
            List.of(
                    List.of("hash"),
                    List.of("db", "texts", "http"),
                    List.of("settings", "apps", "html"),
                    List.of("invites", "look"),
                    List.of("accounts", "invitation"),
                    List.of("keys", "events"),
                    List.of("history", "figures", "audit", "check", "told"),
                    List.of("redeem"),
                    List.of("issue", "signin"),
                    List.of("mail"),
                    List.of("web"),
                    List.of("api", "page", "mine", "admin", "adhoc", "registration", "roster"),
                    List.of("templates", "openfire"),
                    List.of("", "cli"));

    /** Where the rules of the product are; it knows the JDK and has no words for people. */
    static final List<String> CORE =
            List.of(
                    "hash",
                    "db",
                    "settings",
                    "invites",
                    "look",
                    "accounts",
                    "keys",
                    "events",
                    "history",
                    "figures",
                    "check",
                    "redeem",
                    "issue",
                    "signin");

    private static final List<String> DOORS = LAYERS.get(LAYERS.size() - 3);

    static final ArchRule A_PACKAGE_KNOWS_THOSE_BELOW_IT_ONLY =
            classes().should(knowLowerLayersOnly());

    static final ArchRule THE_CORE_KNOWS_THE_JDK_AND_ITSELF_ONLY =
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(CORE))
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(
                            packages(
                                    CORE,
                                    "java..",
                                    "javax.crypto..",
                                    "javax.imageio..",
                                    "javax.net.ssl..",
                                    "javax.security..",
                                    "org.slf4j.."));

    static final ArchRule THE_COMMAND_LINE_KNOWS_THE_JDK_ONLY =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".cli..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(ROOT + ".cli..", "java..");

    static final ArchRule THE_DATABASE_KNOWS_THE_JDK_ONLY =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".db..")
                    .should()
                    .dependOnClassesThat()
                    .resideOutsideOfPackages(ROOT + ".db..", "java..");

    /** But for the command line, which knows nothing of the rest. */
    static final ArchRule HASHES_ARE_MADE_IN_ONE_PLACE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + ".hash..", ROOT + ".cli..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.security.MessageDigest");

    static final ArchRule JETTY_MINA_AND_NETTY_ARE_KNOWN_TO_THE_OPENFIRE_PACKAGE_ONLY =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".openfire..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.eclipse.jetty..", "io.netty..", "org.apache.mina..");

    /** Openfire's singletons whose instance nobody needs to get. */
    private static final List<String> STATIC_ONES =
            List.of(
                    "org.jivesoftware.database.DbConnectionManager",
                    "org.jivesoftware.openfire.cluster.ClusterManager",
                    "org.jivesoftware.util.JiveGlobals",
                    "org.jivesoftware.util.cache.CacheFactory");

    /** Not even the class that Openfire starts: what it wants to know it asks there. */
    static final ArchRule OPENFIRES_SINGLETONS_ARE_ASKED_BY_THE_OPENFIRE_PACKAGE_ONLY =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".openfire..")
                    .should()
                    .callMethodWhere(
                            target(name("getInstance"))
                                    .and(target(owner(resideInAPackage("org.jivesoftware..")))))
                    .orShould()
                    .dependOnClassesThat(isOneOf(STATIC_ONES));

    /** Others hand a database on to their store, and call nothing on it. */
    static final ArchRule SQL_IS_IN_STORES_ONLY =
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
                    .callMethodWhere(target(owner(isStatements())));

    static final ArchRule DOORS_DO_NOT_KNOW_THE_PLUGIN_CLASS_OR_OPENFIRES_SIDE =
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(DOORS))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT, ROOT + ".openfire..");

    private HouseRules() {}

    /** The package below ours that a class is in; empty for those at the top. */
    static String room(JavaClass known) {
        String below = known.getPackageName().substring(ROOT.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
    }

    private static ArchCondition<JavaClass> knowLowerLayersOnly() {
        return new ArchCondition<>("know lower layers only") {
            @Override
            public void check(JavaClass known, ConditionEvents events) {
                if (layer(room(known)).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(known, "No place for " + known));
                    return;
                }
                known.getDirectDependenciesFromSelf().stream()
                        .filter(HouseRules::isUpward)
                        .map(Dependency::getDescription)
                        .forEach(d -> events.add(SimpleConditionEvent.violated(known, d)));
            }
        };
    }

    private static boolean isUpward(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.getPackageName().startsWith(ROOT)) {
            return false;
        }
        String own = room(dependency.getOriginClass());
        String other = room(target);
        return !other.equals(own)
                && layer(other).orElse(Integer.MAX_VALUE) >= layer(own).orElseThrow();
    }

    private static OptionalInt layer(String room) {
        return IntStream.range(0, LAYERS.size())
                .filter(i -> LAYERS.get(i).contains(room))
                .findFirst();
    }

    private static DescribedPredicate<JavaClass> isStatements() {
        return isOneOf(List.of(ROOT + ".db.Database", ROOT + ".db.Statements"));
    }

    private static DescribedPredicate<JavaClass> isOneOf(List<String> names) {
        return describe("one of " + names, known -> names.contains(known.getName()));
    }

    private static String[] packages(List<String> rooms, String... others) {
        return Stream.concat(
                        rooms.stream().map(room -> ROOT + "." + room + ".."), Stream.of(others))
                .toArray(String[]::new);
    }
}
