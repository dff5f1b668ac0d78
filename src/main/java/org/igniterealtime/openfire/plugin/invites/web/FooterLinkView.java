// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

/** A link at the foot of every page. */
public record FooterLinkView(String text, String url) {}
