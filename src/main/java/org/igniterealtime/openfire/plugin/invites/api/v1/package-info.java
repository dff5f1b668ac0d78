// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The JSON API below {@code /invites_api/v1}, as {@code openapi.json} beside these classes says. A
 * request goes through {@code V1Servlet} to the route of its path and method; the route's handler
 * reads what is wanted, calls the core and words what came of it. Nothing is decided here that
 * another door would have to decide as well.
 */
package org.igniterealtime.openfire.plugin.invites.api.v1;
