/** The documents say what the code does, and the manual is one text in two forms. */
package org.igniterealtime.openfire.plugin.invites.docs;
