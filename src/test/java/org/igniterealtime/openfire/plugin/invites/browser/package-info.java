/** A headless Chromium for tests. Everything in it is closed by whoever opened it. */
package org.igniterealtime.openfire.plugin.invites.browser;
