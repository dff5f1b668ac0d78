// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.mail;

import java.util.List;

/**
 * What a letter says.
 *
 * @param subject one line
 * @param reminder that the invite was not used yet; empty text when it is no reminder
 * @param greeting lines in the words of whoever invites; may be empty
 * @param lead what the link is for
 * @param link the invite's page
 * @param facts until when it works, and for whom it is; one line each
 * @param objection where to say that it was not for the reader
 * @param site what the server calls itself
 */
public record LetterView(
        String subject,
        String reminder,
        List<String> greeting,
        String lead,
        String link,
        List<String> facts,
        String objection,
        String site) {}
