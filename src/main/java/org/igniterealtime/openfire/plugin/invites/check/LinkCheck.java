// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

/**
 * Whether an app that has scanned the code finds the invite: it asks for the page with HEAD, and
 * reads the header Link (RFC 8288).
 */
record LinkCheck(TestInvitePage page, ProxyLines proxy) implements Check {

    @Override
    public Subject subject() {
        return Subject.LINK;
    }

    @Override
    public Finding look() throws InterruptedException, Unanswered {
        if (!page.isOurs(page.ask("GET"))) {
            return Finding.of(subject(), Diagnosis.NOT_REACHED);
        }
        Origin.Answer answer = page.ask("HEAD");
        if (answer.status() != 200) {
            return Finding.of(subject(), Diagnosis.LINK_HEAD_REFUSED, answer.status())
                    .with(proxy.methods());
        }
        boolean linked =
                answer.header("Link")
                        .filter(link -> link.contains("preauth=" + page.invite().token()))
                        .isPresent();
        return linked
                ? Finding.of(subject(), Diagnosis.LINK_GOOD)
                : Finding.of(subject(), Diagnosis.LINK_DROPPED).with(proxy.header("Link"));
    }
}
