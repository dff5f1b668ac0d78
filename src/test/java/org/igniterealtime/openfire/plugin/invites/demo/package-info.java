/**
 * What {@code ./demo} runs: a throw-away Openfire with the plugin and a first API key. JDK classes
 * only.
 */
package org.igniterealtime.openfire.plugin.invites.demo;
