package org.igniterealtime.openfire.plugin.invites.page;

/**
 * One thing worth knowing about an invite.
 *
 * @param label what it is
 * @param value an address
 */
public record FactView(String label, String value) {}
