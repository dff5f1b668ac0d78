/** Which passwords are good enough. Knows the JDK only. */
package org.igniterealtime.openfire.plugin.invites.passwords;
