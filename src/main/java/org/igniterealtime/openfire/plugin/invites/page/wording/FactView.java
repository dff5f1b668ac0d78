// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.wording;

/**
 * One thing worth knowing about an invite.
 *
 * @param label what it is
 * @param name of the person; may be empty
 * @param address of the person or the account
 */
public record FactView(String label, String name, String address) {}
