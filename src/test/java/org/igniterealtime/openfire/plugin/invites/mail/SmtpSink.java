// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback, which takes letters or not, as a test says, and keeps them. */
public final class SmtpSink implements AutoCloseable {

    /** A letter that it has taken. */
    public record Taken(String from, String to, String text) {

        private static final Pattern BASE64 =
                Pattern.compile("base64\\s+([A-Za-z0-9+/=\\s]+?)\\s+--");

        /** Its part in plain text. */
        String plain() {
            Matcher matcher = BASE64.matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("No plain text in " + text);
            }
            return new String(
                    Base64.getMimeDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8);
        }
    }

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Taken> fresh = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final SMTPServer server;

    private volatile Predicate<String> unknown = address -> false;
    private volatile Predicate<String> busy = address -> false;
    private volatile Predicate<String> unwanted = address -> false;
    private volatile Predicate<String> silent = address -> false;

    /**
     * @param port 0 for any
     */
    public SmtpSink(int port) {
        server =
                SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .messageHandlerFactory(Handler::new)
                        .build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** The next letter, for which it waits half a minute. */
    public Taken next() throws InterruptedException {
        return Optional.ofNullable(fresh.poll(30, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("No letter came"));
    }

    /** All of them. */
    public List<Taken> taken() {
        return taken;
    }

    /** Refuses these recipients at once and for good. */
    public void refuse(Predicate<String> addresses) {
        unknown = addresses;
    }

    /** Does not take these now. */
    public void delay(Predicate<String> addresses) {
        busy = addresses;
    }

    /** Refuses what is for these when it has read all of it. */
    public void refuseContent(Predicate<String> addresses) {
        unwanted = addresses;
    }

    /** Takes what is for these, and never says so. */
    public void fallSilent(Predicate<String> addresses) {
        silent = addresses;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop();
    }

    private final class Handler implements MessageHandler {

        private String from = "";
        private String to = "";

        Handler(MessageContext context) {}

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (unknown.test(recipient)) {
                throw new RejectException(550, "5.1.1 No such user here");
            }
            if (busy.test(recipient)) {
                throw new RejectException(451, "4.7.1 Come back later");
            }
            to = recipient;
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            String text = new String(data.readAllBytes(), StandardCharsets.US_ASCII);
            if (unwanted.test(to)) {
                throw new RejectException(554, "5.7.1 Looks like spam");
            }
            Taken one = new Taken(from, to, text);
            taken.add(one);
            fresh.add(one);
            if (silent.test(to)) {
                await();
            }
            return null;
        }

        private void await() {
            try {
                closing.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void done() {}
    }
}
