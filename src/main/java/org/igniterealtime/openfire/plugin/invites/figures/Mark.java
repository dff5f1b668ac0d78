// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.figures;

/**
 * How far was counted.
 *
 * @param reached what happened before this moment is counted, in milliseconds
 * @param forgotten grows whenever a name is taken out of the numbers
 */
record Mark(long reached, long forgotten) {}
