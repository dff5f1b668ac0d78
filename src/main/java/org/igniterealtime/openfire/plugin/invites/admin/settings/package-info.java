/** The console page of settings. */
package org.igniterealtime.openfire.plugin.invites.admin.settings;
