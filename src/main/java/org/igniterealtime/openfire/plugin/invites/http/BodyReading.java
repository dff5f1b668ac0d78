// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.servlet.AsyncContext;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.invites.http.BodyReader.Continuation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One body that is being read. It ends once: at its end, at its deadline, or when it cannot be
 * read; whichever comes first answers.
 */
final class BodyReading implements ReadListener {

    private static final Logger LOG = LoggerFactory.getLogger(BodyReading.class);
    private static final int PIECE = 4096;

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AsyncContext async;
    private final int longest;
    private final Runnable leave;
    private final Continuation then;
    private volatile Future<?> deadline = CompletableFuture.completedFuture(true);

    /**
     * @param leave makes room for another body
     */
    BodyReading(AsyncContext async, int longest, Runnable leave, Continuation then) {
        this.async = async;
        this.longest = longest;
        this.leave = leave;
        this.then = then;
    }

    /** The task that is not needed any more when the reading has ended. */
    void endAfter(Future<?> task) {
        deadline = task;
    }

    @Override
    public void onDataAvailable() throws IOException {
        ServletInputStream input = async.getRequest().getInputStream();
        byte[] piece = new byte[PIECE];
        while (!ended.get() && input.isReady()) {
            int read = input.read(piece);
            if (read < 0) {
                return;
            }
            octets.write(piece, 0, read);
            if (octets.size() > longest) {
                refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        end(new Body.Whole(octets.toByteArray()));
    }

    /** The connection broke, or what came is no body. */
    @Override
    public void onError(Throwable failure) {
        LOG.debug("A body could not be read", failure);
        refuse(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** The container has found that this is no body, and mostly has said so by itself. */
    void refusedByContainer(RuntimeException failure) {
        LOG.debug("A body was refused by the container", failure);
        if (endsNow()) {
            ((HttpServletResponse) async.getResponse())
                    .setStatus(HttpServletResponse.SC_BAD_REQUEST);
            complete();
        }
    }

    void tooLate() {
        refuse(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }

    private void refuse(int status) {
        end(new Body.Refused(status));
    }

    private void end(Body body) {
        if (!endsNow()) {
            return;
        }
        try {
            if (body instanceof Body.Refused) {
                // What is left of the body must not be taken for another request.
                ((HttpServletResponse) async.getResponse()).setHeader("Connection", "close");
            }
            then.answer(body);
        } catch (IOException e) {
            LOG.debug("An answer could not be sent", e);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A request with a body could not be answered", e);
        } finally {
            complete();
        }
    }

    /** Whether this is the first end, and makes room if it is. */
    private boolean endsNow() {
        boolean first = ended.compareAndSet(false, true);
        if (first) {
            deadline.cancel(false);
            leave.run();
        }
        return first;
    }

    private void complete() {
        try {
            async.complete();
        } catch (IllegalStateException e) {
            LOG.debug("The container has completed a request by itself", e);
        }
    }
}
