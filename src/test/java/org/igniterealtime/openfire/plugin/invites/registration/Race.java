// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.registration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.igniterealtime.openfire.plugin.invites.registration.Racer.Outcome;
import org.igniterealtime.openfire.plugin.invites.server.OpenfireServer;

/** Everybody registers at the same instant. */
public final class Race {

    private Race() {}

    /**
     * Racers for one token, half of them at each of two servers, half of those in a browser.
     *
     * @param number how many, a multiple of four
     */
    public static List<Racer> atBoth(
            String token, OpenfireServer one, OpenfireServer two, int number) throws IOException {
        List<Racer> racers = new ArrayList<>();
        for (int i = 0; i < number / 4; i++) {
            racers.add(StreamRacer.with(token, one));
            racers.add(FormRacer.with(token, two));
            racers.add(StreamRacer.with(token, two));
            racers.add(FormRacer.with(token, one));
        }
        return racers;
    }

    /**
     * What came of it, in the order of the racers.
     *
     * @param names the name that each of them wants
     */
    public static List<Outcome> run(List<? extends Racer> racers, IntFunction<String> names)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers.size());
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        try {
            List<Callable<Outcome>> attempts = new ArrayList<>();
            for (int i = 0; i < racers.size(); i++) {
                Racer racer = racers.get(i);
                String name = names.apply(i);
                attempts.add(
                        () -> {
                            start.await();
                            return racer.register(name);
                        });
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> attempt : threads.invokeAll(attempts)) {
                outcomes.add(attempt.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
            for (Racer racer : racers) {
                racer.close();
            }
        }
    }
}
