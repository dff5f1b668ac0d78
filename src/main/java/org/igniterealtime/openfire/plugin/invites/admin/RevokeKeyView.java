package org.igniterealtime.openfire.plugin.invites.admin;

/** The step before a key is revoked. */
public record RevokeKeyView(Frame frame, ApiKeyRow key) {}
