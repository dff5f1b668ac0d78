/**
 * Openfire itself: besides the plugin class the only package that asks its singletons, or names
 * Jetty, MINA or Netty. It implements what the other packages declare.
 */
package org.igniterealtime.openfire.plugin.invites.openfire;
