// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.openfire.features;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.DefaultWriteRequest;
import org.apache.mina.core.write.WriteRequest;

/**
 * Passes what is written to MINA sessions through a rewriting. It sits next to the server's own
 * handler, where a write is a buffer of plain XML in UTF-8. One instance serves all sessions.
 */
final class MinaFeatureFilter extends IoFilterAdapter {

    private final UnaryOperator<String> rewriting;
    private final UnaryOperator<WriteRequest> safely = new OriginalOnFailure<>(this::rewritten);

    MinaFeatureFilter(UnaryOperator<String> rewriting) {
        this.rewriting = rewriting;
    }

    @Override
    public void filterWrite(NextFilter next, IoSession session, WriteRequest request) {
        next.filterWrite(session, safely.apply(request));
    }

    private WriteRequest rewritten(WriteRequest request) {
        if (!(request.getMessage() instanceof IoBuffer buffer) || !mayBeFeatures(buffer)) {
            return request;
        }
        String text = StandardCharsets.UTF_8.decode(buffer.buf().duplicate()).toString();
        String changed = rewriting.apply(text);
        return changed.equals(text)
                ? request
                : new DefaultWriteRequest(
                        IoBuffer.wrap(changed.getBytes(StandardCharsets.UTF_8)),
                        request.getFuture(),
                        request.getDestination());
    }

    private static boolean mayBeFeatures(IoBuffer buffer) {
        int start = buffer.position();
        return buffer.remaining() > 1
                && FeatureRewriting.mayBeFeatures(buffer.get(start), buffer.get(start + 1));
    }
}
