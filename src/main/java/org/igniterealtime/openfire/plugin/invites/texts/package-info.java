// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0

/** Everything that a person reads, in their language: the bundles {@code i18n/invites_i18n}. */
package org.igniterealtime.openfire.plugin.invites.texts;
