// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.settings;

import java.util.List;
import java.util.function.Supplier;

/** What users may do and are told, and from whom mails are. */
abstract class UserSettings extends LookSettings {

    /** The upper bound of most counts. */
    static final int MOST = 100_000;

    UserSettings(Properties properties, Supplier<String> computedBaseUrl, String domain) {
        super(properties, computedBaseUrl, domain);
    }

    private final Setting<Who> contactInvites =
            declare(
                    Section.USERS,
                    "contactInvites",
                    SettingType.who(Who.EVERYBODY, Who.NOBODY),
                    () -> Who.EVERYBODY);

    /** Which users may invite contacts in a client: everybody or nobody; by default everybody. */
    public final Setting<Who> contactInvites() {
        return contactInvites;
    }

    private final Setting<Who> accountInvites =
            declare(
                    Section.USERS,
                    "accountInvites",
                    SettingType.who(Who.NOBODY, Who.GROUPS, Who.EVERYBODY),
                    () -> Who.NOBODY);

    /** Which users may invite people who then make an account here; by default nobody. */
    public final Setting<Who> accountInvites() {
        return accountInvites;
    }

    private final Setting<List<String>> accountInviteGroups =
            declare(
                    Section.USERS,
                    "accountInviteGroups",
                    SettingType.names(Input.GROUPS),
                    List::of);

    /**
     * The groups that {@link #accountInvites} refers to; by default none. As text: one name a line,
     * because a name may have any other character in it.
     */
    public final Setting<List<String>> accountInviteGroups() {
        return accountInviteGroups;
    }

    private final Setting<Integer> accountInvitesPerUser =
            declare(Section.USERS, "accountInvitesPerUser", SettingType.count(1, MOST), () -> 10);

    /** How many live invites that make accounts each user may have, 1 to 100,000; 10. */
    public final Setting<Integer> accountInvitesPerUser() {
        return accountInvitesPerUser;
    }

    private final Setting<UserPage> userPage =
            declare(Section.USERS, "userPage", SettingType.userPage(), () -> UserPage.HTTPS);

    /**
     * Whether users have a page of their own, and how it is reached; by default by https. It is on
     * because it lets nobody do what their client does not, by the same settings; who wants no
     * passwords in a browser switches it off.
     */
    public final Setting<UserPage> userPage() {
        return userPage;
    }

    private final Setting<Boolean> tellInviter =
            declare(Section.USERS, "tellInviter", SettingType.flag(), () -> true);

    /** Whether whoever has invited gets a chat message when somebody comes by it; they do. */
    public final Setting<Boolean> tellInviter() {
        return tellInviter;
    }

    private final Setting<List<String>> tellOthers =
            declare(Section.USERS, "tellOthers", SettingType.names(Input.LINES), List::of);

    /** The user names of those who are told of each that comes; by default nobody. */
    public final Setting<List<String>> tellOthers() {
        return tellOthers;
    }

    private final Setting<String> mailFrom =
            declare(Section.MAIL, "mailFrom", SettingType.line(Addresses::mailbox), () -> "");

    /** Whom mails with invites are from: a mail address; empty when none are to be sent. */
    public final Setting<String> mailFrom() {
        return mailFrom;
    }
}
