// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.util.Set;

/** Asks what a browser asks before a script on another site may use the API. */
record ScriptsCheck(TestInvitePage page, ProxyLines proxy) implements Check {

    private static final String HEADER = "Access-Control-Allow-Origin";

    /** A site that nobody has (RFC 6761, 6.4). */
    private static final String SITE = "https://another-site.invalid";

    @Override
    public Subject subject() {
        return Subject.SCRIPTS;
    }

    @Override
    public Finding look() throws InterruptedException, Unanswered {
        if (!page.isOurs(page.ask("GET"))) {
            return Finding.of(subject(), Diagnosis.NOT_REACHED);
        }
        Origin.Answer answer =
                page.origin()
                        .ask(
                                "OPTIONS",
                                "/invites_api",
                                "Origin",
                                SITE,
                                "Access-Control-Request-Method",
                                "POST",
                                "Access-Control-Request-Headers",
                                "authorization");
        boolean allowed =
                answer.status() / 100 == 2
                        && answer.header(HEADER).filter(Set.of("*", SITE)::contains).isPresent();
        return allowed
                ? Finding.of(subject(), Diagnosis.SCRIPTS_GOOD)
                : Finding.of(subject(), Diagnosis.SCRIPTS_REFUSED, answer.status())
                        .with(proxy.header(HEADER));
    }
}
