package org.igniterealtime.openfire.plugin.invites.page;

/** Where to get an app. */
public record AppCardLink(String text, String url) {}
