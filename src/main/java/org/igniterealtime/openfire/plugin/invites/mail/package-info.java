// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Invites by mail. A letter is a row: somebody asks for it, a job in the background takes it by one
 * conditional update, hands it to the mail server, and writes down what came of it. What is known
 * as sent is never sent again, and of what is not known only a person decides: a server that died,
 * or a mail server that fell silent, makes a letter {@code UNKNOWN}.
 *
 * <p>Whoever gets a letter that was not for them can say so, on a page with a token of its own: the
 * invite is revoked then, and the address gets no more mail.
 */
package org.igniterealtime.openfire.plugin.invites.mail;
