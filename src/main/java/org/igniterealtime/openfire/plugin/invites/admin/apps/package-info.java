/** The console pages of the apps that landing pages show. */
package org.igniterealtime.openfire.plugin.invites.admin.apps;
