package org.igniterealtime.openfire.plugin.invites.admin;

/** The page of settings. */
public record SettingsView(Frame frame, SettingsForm form) {}
