// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.check;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Judges a server's certificate as a visitor would, keeps the verdict, and lets the connection go
 * on whatever it is, so that the rest can be checked too. What is sent over such a connection must
 * be worth nothing to whoever stands in between.
 */
final class ObservedCertificate extends X509ExtendedTrustManager {

    /** What there is to say against a certificate. */
    enum Objection {
        NONE,
        EXPIRED,
        NOT_YET_VALID,
        UNTRUSTED,
        OTHER_NAME
    }

    /** A certificate and what is wrong with it first of all. */
    record Verdict(X509Certificate certificate, Objection objection) {}

    private final X509ExtendedTrustManager judge;
    private final AtomicReference<Verdict> verdict = new AtomicReference<>();

    private ObservedCertificate(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /** Trusts whom the Java installation trusts, which is about whom browsers trust. */
    static ObservedCertificate byJava() throws GeneralSecurityException {
        return by(Optional.empty());
    }

    /** Trusts these authorities; without them those of the Java installation. */
    static ObservedCertificate by(Optional<KeyStore> authorities) throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities.orElse(null));
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(manager -> new ObservedCertificate((X509ExtendedTrustManager) manager))
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("Java can judge no certificate"));
    }

    /** For connections whose certificate is looked at by this object. */
    SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {this}, null);
        return context;
    }

    /** Empty until a server has shown a certificate. */
    Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict.get());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        keep(chain, type, () -> judge.checkServerTrusted(chain, type, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
        keep(chain, type, () -> judge.checkServerTrusted(chain, type, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        keep(chain, type, () -> judge.checkServerTrusted(chain, type));
    }

    private interface Judgement {
        void pass() throws CertificateException;
    }

    private void keep(X509Certificate[] chain, String type, Judgement whole) {
        verdict.set(new Verdict(chain[0], objection(chain, type, whole)));
    }

    private Objection objection(X509Certificate[] chain, String type, Judgement whole) {
        try {
            chain[0].checkValidity();
        } catch (CertificateExpiredException e) {
            return Objection.EXPIRED;
        } catch (CertificateNotYetValidException e) {
            return Objection.NOT_YET_VALID;
        }
        if (!passes(() -> judge.checkServerTrusted(chain, type))) {
            return Objection.UNTRUSTED;
        }
        // With the connection at hand its host name is compared as well.
        return passes(whole) ? Objection.NONE : Objection.OTHER_NAME;
    }

    private static boolean passes(Judgement judgement) {
        try {
            judgement.pass();
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("Nobody is served here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        throw new CertificateException("Nobody is served here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
            throws CertificateException {
        throw new CertificateException("Nobody is served here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
