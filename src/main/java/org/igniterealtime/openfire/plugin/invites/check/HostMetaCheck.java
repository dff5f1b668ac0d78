// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

/**
 * Whether web clients find BOSH or WebSocket: they look at a fixed place of the XMPP domain
 * (XEP-0156, section 3), which is asked only where that is the base address's own host. Clients
 * from other sites may read it by a header of the answer only (section 3.3).
 *
 * @param httpsPort where browsers look, which is 443
 */
record HostMetaCheck(Origin origin, ProxyLines proxy, String domain, int httpsPort)
        implements Check {

    private static final String PATH = "/.well-known/host-meta";
    private static final String CONNECTIONS = "urn:xmpp:alt-connections:";
    private static final String MAY_READ = "Access-Control-Allow-Origin";

    @Override
    public Subject subject() {
        return Subject.HOST_META;
    }

    @Override
    public Finding look() throws InterruptedException, Unanswered {
        String document = "https://" + domain + PATH;
        boolean below =
                origin.isEncrypted()
                        && origin.port() == httpsPort
                        && domain.equalsIgnoreCase(origin.base().getHost());
        if (!below) {
            return found(Diagnosis.HOST_META_ELSEWHERE, document);
        }
        Origin.Answer first = origin.askRoot("GET", PATH);
        if (first.status() / 100 == 3 && first.header("Location").isPresent()) {
            // Browsers go there.
            return found(Diagnosis.HOST_META_ELSEWHERE, first.header("Location").get());
        }
        Origin.Answer answer = names(first) ? first : origin.askRoot("GET", PATH + ".json");
        if (!names(answer)) {
            return found(Diagnosis.HOST_META_MISSING, document)
                    .with(proxy.hostMeta(origin.baseUrl()));
        }
        return answer.header(MAY_READ).filter("*"::equals).isPresent()
                ? found(Diagnosis.HOST_META_GOOD)
                : found(Diagnosis.HOST_META_UNREADABLE, document).with(proxy.hostMetaForAll());
    }

    private static boolean names(Origin.Answer answer) {
        return answer.status() == 200 && answer.body().contains(CONNECTIONS);
    }

    private Finding found(Diagnosis diagnosis, Object... arguments) {
        return Finding.of(subject(), diagnosis, arguments);
    }
}
