// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.Set;

/** Opens the test invite's link, and sees whether this plugin answers. */
record AddressCheck(TestInvitePage page, ProxyLines proxy, ServerFacts server) implements Check {

    /** What proxies say when there is nobody behind them (RFC 9110, 15.6.3 to 15.6.5). */
    private static final Set<Integer> BACKEND_AWAY = Set.of(502, 503, 504);

    @Override
    public Subject subject() {
        return Subject.ADDRESS;
    }

    @Override
    public Finding look() throws InterruptedException, Unanswered {
        if (!server.isBindingActive()) {
            return found(Diagnosis.BINDING_OFF);
        }
        Origin.Answer answer = page.ask("GET");
        String baseUrl = page.origin().baseUrl();
        if (answer.status() == 200 && page.isOurs(answer)) {
            return found(Diagnosis.ADDRESS_GOOD, baseUrl);
        }
        if (answer.status() / 100 == 3 && answer.header("Location").isPresent()) {
            return moved(answer.header("Location").get());
        }
        if (BACKEND_AWAY.contains(answer.status())) {
            return found(Diagnosis.ADDRESS_BACKEND_AWAY, baseUrl, answer.status())
                    .with(proxy.passing());
        }
        String prefix = page.origin().prefix();
        Finding foreign =
                prefix.isEmpty()
                        ? found(Diagnosis.ADDRESS_FOREIGN, baseUrl, answer.status())
                        : found(Diagnosis.ADDRESS_PREFIX, baseUrl, prefix, answer.status());
        return foreign.with(proxy.passing());
    }

    private Finding moved(String location) {
        // Nobody needs to learn the token from a report.
        String target = location.replaceFirst("[?#].*", "");
        return found(
                staysOnHost(target) ? Diagnosis.ADDRESS_MOVED : Diagnosis.ADDRESS_ELSEWHERE,
                target);
    }

    private boolean staysOnHost(String target) {
        try {
            String host = page.origin().base().resolve(target).getHost();
            return page.origin().base().getHost().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Finding found(Diagnosis diagnosis, Object... arguments) {
        return Finding.of(subject(), diagnosis, arguments);
    }
}
