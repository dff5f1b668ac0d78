// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.invites.events.Events;

/**
 * What the pages need from Openfire.
 *
 * @param administrators who is logged in
 * @param events who is told of what administrators did
 * @param health which parts of the plugin do not work
 * @param locale the language of the console: the server's
 * @param zone the time zone that the console's other pages show
 * @param version the plugin's version
 */
public record Console(
        Administrators administrators,
        Events events,
        Health health,
        Supplier<Locale> locale,
        Supplier<ZoneId> zone,
        String version) {}
