package org.igniterealtime.openfire.plugin.invites.admin;

/** The page of one app. */
public record AppView(Frame frame, AppForm form) {}
