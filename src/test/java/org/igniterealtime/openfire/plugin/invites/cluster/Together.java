// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many at the same moment. */
final class Together {

    private Together() {}

    /** What each of them gave, in their order. */
    static <T> List<T> call(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> call : calls) {
                begun.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return call.call();
                                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> each : begun) {
                all.add(each.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
