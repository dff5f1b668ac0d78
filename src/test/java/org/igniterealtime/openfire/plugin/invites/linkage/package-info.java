// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Whether the one jar links on every supported Openfire: each class, method and field that it names
 * must be there. What each version has is in the test resource {@code openfire-api.txt}; {@link
 * org.igniterealtime.openfire.plugin.invites.linkage.LinkIT} says how it is written.
 */
package org.igniterealtime.openfire.plugin.invites.linkage;
