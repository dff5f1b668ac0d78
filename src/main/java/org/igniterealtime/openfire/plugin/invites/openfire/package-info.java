/**
 * Where the plugin touches the server itself: its singletons, its HTTP server and its socket
 * layers. Nothing outside of this package (but the plugin class) does. It implements what other
 * packages ask for, and decides nothing about invites.
 */
package org.igniterealtime.openfire.plugin.invites.openfire;
