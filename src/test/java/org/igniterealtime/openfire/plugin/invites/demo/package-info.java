// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What {@code ./demo} runs: a throw-away Openfire with the plugin and a first API key. JDK classes
 * only.
 */
package org.igniterealtime.openfire.plugin.invites.demo;
