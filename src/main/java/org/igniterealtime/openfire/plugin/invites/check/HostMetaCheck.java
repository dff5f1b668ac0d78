// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

/**
 * Whether web clients find BOSH or WebSocket: they look at a fixed place of the XMPP domain
 * (XEP-0156, section 3), which is asked only where that is the base address's own host.
 */
record HostMetaCheck(Origin origin, ProxyLines proxy, String domain) implements Check {

    private static final String PATH = "/.well-known/host-meta";
    private static final String CONNECTIONS = "urn:xmpp:alt-connections:";

    @Override
    public Subject subject() {
        return Subject.HOST_META;
    }

    @Override
    public Finding look() throws InterruptedException, Unanswered {
        String document = "https://" + domain + PATH;
        boolean below =
                origin.isEncrypted()
                        && origin.port() == 443
                        && domain.equalsIgnoreCase(origin.base().getHost());
        if (!below) {
            return Finding.of(subject(), Diagnosis.HOST_META_ELSEWHERE, document);
        }
        return names(PATH) || names(PATH + ".json")
                ? Finding.of(subject(), Diagnosis.HOST_META_GOOD)
                : Finding.of(subject(), Diagnosis.HOST_META_MISSING, document)
                        .with(proxy.hostMeta(origin.baseUrl()));
    }

    private boolean names(String path) throws InterruptedException, Unanswered {
        Origin.Answer answer = origin.askRoot("GET", path);
        return answer.status() == 200 && answer.body().contains(CONNECTIONS);
    }
}
