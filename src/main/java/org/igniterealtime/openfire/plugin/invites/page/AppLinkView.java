package org.igniterealtime.openfire.plugin.invites.page;

/** Where to get an app. */
public record AppLinkView(String text, String url) {}
