package org.igniterealtime.openfire.plugin.invites.page;

/** A page that only says something: what is the matter, and what to do about it. */
public record NoticeView(PageFrameView frame, String text, String advice) {}
