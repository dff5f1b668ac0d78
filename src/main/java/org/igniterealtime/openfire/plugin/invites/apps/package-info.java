/**
 * The chat apps that invitees are pointed to: a list in the jar, which an administrator can replace
 * by one of their own. Knows the JDK and Gson.
 */
package org.igniterealtime.openfire.plugin.invites.apps;
