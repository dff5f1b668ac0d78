/** The console page of API keys. */
package org.igniterealtime.openfire.plugin.invites.admin.keys;
