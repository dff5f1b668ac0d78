// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Reads bodies without holding a thread of the server while the sender takes its time, and never
 * for longer than a deadline that counts for the whole body: a thread that waits for each octet
 * would be lost to BOSH, which shares the server's threads, for as long as the sender likes.
 *
 * <p>The servlet must be mounted with asynchronous support (Servlet 3.1, sections 2.3.3.3 and 5.7).
 */
public final class BodyReader implements AutoCloseable {

    /** What is done with the body: sends the whole answer. */
    @FunctionalInterface
    public interface Continuation {

        /** Runs on a thread of the server or, after the deadline, on one of the reader's. */
        void answer(Body body) throws IOException;
    }

    private final Semaphore places;
    private final ScheduledThreadPoolExecutor deadlines;

    /**
     * @param most how many bodies are waited for at the same time, 1 or more; further ones are
     *     refused
     */
    public BodyReader(int most) {
        this.places = new Semaphore(most);
        this.deadlines =
                new ScheduledThreadPoolExecutor(
                        1,
                        task -> {
                            Thread thread = new Thread(task, "invites-deadlines");
                            thread.setDaemon(true);
                            return thread;
                        });
        // Nearly every body arrives in time; its deadline would then only take up memory.
        deadlines.setRemoveOnCancelPolicy(true);
    }

    /**
     * Reads the body of a request and then answers it, after this method has returned if the body
     * is not there yet. Nothing may be written to the response before.
     *
     * @param longest in octets; a body that says it is longer is not read at all
     * @param deadline for the whole body, from now on
     * @param then called exactly once
     */
    public void read(
            HttpServletRequest request,
            HttpServletResponse response,
            int longest,
            Duration deadline,
            Continuation then)
            throws IOException {
        if (request.getContentLengthLong() > longest) {
            then.answer(new Body.Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
        } else if (!hasBody(request)) {
            then.answer(new Body.Whole(new byte[0]));
        } else if (hasArrived(request)) {
            // What is small mostly comes with the headers: nobody has to wait for it.
            then.answer(arrived(request));
        } else if (!places.tryAcquire()) {
            then.answer(new Body.Refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE));
        } else {
            AsyncContext async = request.startAsync(request, response);
            // The container's timeout begins anew with each octet.
            async.setTimeout(0);
            BodyReading reading = new BodyReading(async, longest, places::release, then);
            reading.endAfter(
                    deadlines.schedule(
                            reading::tooLate, deadline.toMillis(), TimeUnit.MILLISECONDS));
            try {
                request.getInputStream().setReadListener(reading);
            } catch (IllegalStateException e) {
                // Jetty 9.2 looks at what has come already, and throws what is wrong with it.
                reading.refusedByContainer(e);
            }
        }
    }

    /**
     * Whether all of it is there. It is not asked where the length is not certain, which old Jettys
     * take as it comes (RFC 9112, section 6.3), nor where asking has the container tell the sender
     * to go on (RFC 9110, section 10.1.1).
     */
    private static boolean hasArrived(HttpServletRequest request) throws IOException {
        if (request.getHeader("Transfer-Encoding") != null
                || request.getHeader("Expect") != null
                || Collections.list(request.getHeaders("Content-Length")).size() != 1) {
            return false;
        }
        int length = request.getContentLength();
        return length > 0 && request.getInputStream().available() >= length;
    }

    private static Body arrived(HttpServletRequest request) throws IOException {
        byte[] octets = new byte[request.getContentLength()];
        int read = request.getInputStream().readNBytes(octets, 0, octets.length);
        return read == octets.length
                ? new Body.Whole(octets)
                : new Body.Refused(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Whether the request says that it has a body (RFC 9112, section 6). */
    public static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Bodies that are being read then are left to the container, which is stopping them. */
    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}
