// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.wording;

/** One thing to do: in a few words, and in a sentence or two. */
public record StepView(String heading, String text) {}
