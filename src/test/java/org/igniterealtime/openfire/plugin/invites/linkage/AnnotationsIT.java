// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.igniterealtime.openfire.plugin.invites.server.ServerOptions;
import org.junit.jupiter.api.Test;

/** What leaves the jar small leaves in it what a server asks for at run time. */
class AnnotationsIT {

    /**
     * Without it Netty, which Openfire 5 runs on, gives the handler to one connection only: all
     * later ones would lack the features for invites, and no test on 4.2.0 would notice.
     */
    @Test
    void theHandlerOfStreamFeaturesServesEveryConnection() throws IOException {
        assertThat(packed("openfire/features/NettyFeatureHandler.class"))
                .contains("Lio/netty/channel/ChannelHandler$Sharable;");
    }

    private static String packed(String name) throws IOException {
        try (ZipFile jar = new ZipFile(ServerOptions.builtPlugin().toFile());
                InputStream in = jar.getInputStream(jar.getEntry("lib/plugin-invites.jar"));
                ZipInputStream classes = new ZipInputStream(in)) {
            for (ZipEntry e = classes.getNextEntry(); e != null; e = classes.getNextEntry()) {
                if (e.getName().endsWith("/" + name)) {
                    return new String(classes.readAllBytes(), StandardCharsets.ISO_8859_1);
                }
            }
        }
        throw new AssertionError("No " + name);
    }
}
