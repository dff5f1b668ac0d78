// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.netty.channel.ChannelHandler;
import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.mina.core.session.IoSession;
import org.eclipse.jetty.server.Request;
import org.jivesoftware.openfire.XMPPServer;
import org.slf4j.Logger;
import org.xmpp.packet.JID;

/** Classes that a test writes as text, to be judged like those of the product. */
final class CompiledClasses {

    /** What they may name: whatever is where these are. */
    private static final List<Class<?>> KNOWN =
            List.of(
                    InvitesPlugin.class,
                    XMPPServer.class,
                    JID.class,
                    Request.class,
                    ChannelHandler.class,
                    IoSession.class,
                    Logger.class);

    private final List<JavaFileObject> sources = new ArrayList<>();

    /** Adds a class of this name with this body. */
    void add(String packageName, String name, String body) {
        String text = "package " + packageName + "; class " + name + " { " + body + " }";
        sources.add(
                new SimpleJavaFileObject(
                        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                });
    }

    /** Compiles all of them into a folder; fails with what the compiler says. */
    JavaClasses compile(Path folder) {
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-cp", classPath(), "-proc:none");
        boolean compiled =
                ToolProvider.getSystemJavaCompiler()
                        .getTask(complaints, null, null, options, null, sources)
                        .call();
        if (!compiled) {
            throw new AssertionError(complaints.toString());
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static String classPath() {
        return KNOWN.stream()
                .map(CompiledClasses::place)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> known) {
        try {
            return Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
