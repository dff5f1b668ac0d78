package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What the pages need of Openfire.
 *
 * @param administrators who is logged in
 * @param audit the server's log of what administrators did
 * @param health what of the plugin does not work
 * @param locale the language of the console: the server's
 * @param zone the time zone that the console's other pages show
 * @param version the plugin's version
 */
public record Console(
        Administrators administrators,
        AuditLog audit,
        Health health,
        Supplier<Locale> locale,
        Supplier<ZoneId> zone,
        String version) {}
