// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.invites.Invite;
import org.igniterealtime.openfire.plugin.invites.invites.TestInvites;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs all checks at once. A run takes fifteen seconds at most: five for making the test invite,
 * five for the checks, five for taking it away; mostly it takes one. There is one run a minute,
 * whoever asks, unless the base address has changed since; the last report is kept in memory.
 */
public final class Doctor implements Reports, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Doctor.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** What there is to check. */
    interface Checks {

        /**
         * The checks of one run.
         *
         * @param test the test invite; empty when none could be made
         * @param executor for what checks do at the same time; ends with the doctor
         */
        List<Check> of(String baseUrl, Optional<Invite> test, Executor executor) throws Exception;
    }

    private final TestInvites tests;
    private final Checks checks;
    private final Supplier<String> baseUrl;
    private final Clock clock;
    private final Duration each;
    private final ExecutorService executor = Executors.newCachedThreadPool(Doctor::thread);
    private volatile Optional<Report> last = Optional.empty();

    /**
     * @param checks what there is to check
     * @param baseUrl the base address as it is in the settings
     * @param each how long a check may take
     */
    Doctor(TestInvites tests, Checks checks, Supplier<String> baseUrl, Clock clock, Duration each) {
        this.tests = tests;
        this.checks = checks;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.each = each;
    }

    @Override
    public Optional<Report> last() {
        return last;
    }

    @Override
    public synchronized Report look() {
        String address = baseUrl.get();
        Optional<Report> fresh =
                last.filter(report -> report.baseUrl().equals(address))
                        .filter(report -> clock.millis() - report.time() < FRESH.toMillis());
        Report report = fresh.orElseGet(() -> run(address));
        last = Optional.of(report);
        return report;
    }

    private Report run(String address) {
        List<Finding> findings = new ArrayList<>();
        Optional<Invite> test = make();
        try {
            findings.addAll(findings(checks.of(address, test, executor)));
        } catch (Exception e) {
            LOG.error("The checks cannot be run", e);
            findings.add(failed(Subject.ADDRESS, e));
        } finally {
            findings.add(Finding.of(Subject.TEST_INVITE, end(test)));
        }
        findings.sort(Comparator.comparing(Finding::subject));
        return new Report(clock.millis(), address, findings);
    }

    private Optional<Invite> make() {
        CompletableFuture<Invite> making = CompletableFuture.supplyAsync(tests::make, executor);
        try {
            return Optional.of(making.get(each.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | CancellationException e) {
            LOG.warn("No test invite could be made", e);
        } catch (TimeoutException e) {
            removeOnceMade(making);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            removeOnceMade(making);
        }
        return Optional.empty();
    }

    /** Should it be made after all, it does not stay. Nobody waits for that. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private void removeOnceMade(CompletableFuture<Invite> making) {
        making.thenAccept(tests::remove);
    }

    /** Takes the test invite away, and says how that went. */
    private Diagnosis end(Optional<Invite> test) {
        if (test.isEmpty()) {
            return Diagnosis.TEST_INVITE_REFUSED;
        }
        try {
            CompletableFuture.runAsync(() -> tests.remove(test.get()), executor)
                    .get(each.toMillis(), TimeUnit.MILLISECONDS);
            return Diagnosis.TEST_INVITE_GOOD;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("A test invite is left; nobody can use it, and the next check removes it", e);
        }
        return Diagnosis.TEST_INVITE_LEFT;
    }

    private List<Finding> findings(List<Check> all) throws InterruptedException {
        List<Future<Finding>> looks =
                executor.invokeAll(
                        all.stream().<Callable<Finding>>map(check -> check::look).toList(),
                        each.toMillis(),
                        TimeUnit.MILLISECONDS);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            findings.add(finding(all.get(i).subject(), looks.get(i)));
        }
        return findings;
    }

    private Finding finding(Subject subject, Future<Finding> look) throws InterruptedException {
        try {
            return look.get();
        } catch (CancellationException e) {
            return subject == Subject.ADDRESS
                    ? Finding.of(subject, Diagnosis.ADDRESS_UNREACHED, baseUrl.get())
                    : Finding.of(subject, Diagnosis.TOOK_TOO_LONG, each.toSeconds());
        } catch (ExecutionException e) {
            return e.getCause() instanceof Unanswered unanswered
                    ? unanswered.about(subject)
                    : failed(subject, e.getCause());
        }
    }

    private static Finding failed(Subject subject, Throwable why) {
        LOG.debug("'{}' could not be checked", subject, why);
        String words = Optional.ofNullable(why.getMessage()).orElse(why.getClass().getSimpleName());
        return Finding.of(subject, Diagnosis.NOT_CHECKED, words);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "invites-check");
        thread.setDaemon(true);
        // Threads that the JDK starts from here inherit it, and outlive the plugin for a moment.
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        return thread;
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
