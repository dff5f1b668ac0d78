/**
 * The HTTP API {@code /invites_api}: creates an invite for whoever presents a key. Request for
 * request that of Prosody's {@code mod_invites_api}; where it differs, the README says so.
 */
package org.igniterealtime.openfire.plugin.invites.api;
