/** The console pages of invites: the list, making one, looking at one, revoking it. */
package org.igniterealtime.openfire.plugin.invites.admin.invites;
