// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.history;

/**
 * Somebody with an account. A name alone says nothing: after the account was deleted another person
 * may take it, who is told apart by the time at which the account was made.
 *
 * @param username prepared
 * @param accountCreated when the user store says that the account was made
 */
public record Person(String username, long accountCreated) {}
