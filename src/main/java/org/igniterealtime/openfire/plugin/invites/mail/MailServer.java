// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

/** Where letters are handed in: the mail server that Openfire is set to use. */
public interface MailServer {

    /** Whether one was set. */
    boolean isSet();

    /**
     * Opens a conversation with it, within a minute.
     *
     * @throws Away when it cannot be reached, or does not let us in
     */
    Conversation open() throws Away;

    /** Hands in one letter after the other. Nothing is waited for longer than a minute. */
    interface Conversation extends AutoCloseable {

        /**
         * Hands in a letter.
         *
         * @param from the envelope's sender, an address
         * @param to the envelope's only recipient, an address
         * @param letter headers and body (RFC 5322)
         */
        Handover hand(String from, String to, byte[] letter);

        /** Whether another can be handed in. */
        boolean isOpen();

        /** Never throws. */
        @Override
        void close();
    }

    /**
     * What came of handing in a letter.
     *
     * @param words why not, in one line; empty text when it was taken
     */
    record Handover(Outcome outcome, String words) {}

    /** Whether it was taken. */
    enum Outcome {
        TAKEN,
        /** And never will be. */
        REFUSED,
        /** Not now; it does not have it. */
        LATER,
        /** It fell silent after it had got all or some of it. */
        UNKNOWN
    }

    /** It cannot be reached, or does not let us in. */
    class Away extends Exception {

        private static final long serialVersionUID = 1L;

        /**
         * @param words what is the matter, in one line
         */
        public Away(String words) {
            super(words);
        }
    }
}
