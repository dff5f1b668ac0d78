// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.invites.html.QrCodeMicro;
import org.igniterealtime.openfire.plugin.invites.invites.TokenMicro;
import org.igniterealtime.openfire.plugin.invites.keys.KeyMicro;
import org.igniterealtime.openfire.plugin.invites.openfire.features.FeatureRewritingMicro;
import org.igniterealtime.openfire.plugin.invites.page.landing.LandingMicro;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.annotations.Benchmark;

/** What {@code ./bench --micro} measures still does something. */
class MicroTest {

    private static final List<Class<?>> ALL =
            List.of(
                    TokenMicro.class,
                    QrCodeMicro.class,
                    LandingMicro.class,
                    FeatureRewritingMicro.class,
                    KeyMicro.class,
                    PasswordMicro.class);

    static Stream<Method> pieces() {
        return ALL.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(Benchmark.class));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void eachPieceGivesSomething(Method piece) throws ReflectiveOperationException {
        Object state = piece.getDeclaringClass().getConstructor().newInstance();

        assertThat(piece.invoke(state)).isNotNull();
    }
}
