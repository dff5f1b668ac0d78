// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

/** What the JDK has. */
final class Jdk {

    private Jdk() {}

    /** Whether it has a class, or a member that it declares or inherits. */
    static boolean has(Symbol symbol) {
        try {
            Class<?> owner =
                    Class.forName(
                            symbol.owner().replace('/', '.'),
                            false,
                            ClassLoader.getPlatformClassLoader());
            return symbol.isClass() || has(owner, symbol.member());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean has(Class<?> owner, String member) {
        if (members(owner).anyMatch(member::equals)) {
            return true;
        }
        return supertypes(owner).anyMatch(supertype -> has(supertype, member));
    }

    private static Stream<Class<?>> supertypes(Class<?> type) {
        Stream<Class<?>> interfaces = Arrays.stream(type.getInterfaces());
        return Stream.concat(Stream.ofNullable(type.getSuperclass()), interfaces);
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> fields =
                Arrays.stream(type.getDeclaredFields())
                        .map(field -> field.getName() + " " + field.getType().descriptorString());
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods()).map(Jdk::describe);
        Stream<String> constructors =
                Arrays.stream(type.getDeclaredConstructors()).map(Jdk::describe);
        return Stream.of(fields, methods, constructors).flatMap(all -> all);
    }

    private static String describe(Method method) {
        return method.getName()
                + " "
                + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .toMethodDescriptorString();
    }

    private static String describe(Constructor<?> constructor) {
        return "<init> "
                + MethodType.methodType(void.class, constructor.getParameterTypes())
                        .toMethodDescriptorString();
    }
}
