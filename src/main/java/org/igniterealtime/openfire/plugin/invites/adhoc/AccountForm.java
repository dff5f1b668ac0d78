// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.accounts.People;
import org.igniterealtime.openfire.plugin.invites.issue.InvitePolicy;
import org.igniterealtime.openfire.plugin.invites.issue.Inviter;
import org.igniterealtime.openfire.plugin.invites.texts.Texts;
import org.xmpp.forms.DataForm;
import org.xmpp.forms.FormField;

/** The form in which a new user is described (XEP-0401 section 4.4, with fields of our own). */
final class AccountForm {

    /** With more groups than this a list is no help, so names are typed. */
    private static final int MOST_GROUPS = 100;

    private final People people;
    private final Texts texts;
    private final DataForm form = new DataForm(DataForm.Type.form);

    private AccountForm(People people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    /**
     * The form with these entries. Groups and several uses are for administrators: a group may give
     * its members rights, and many uses would get around the limit for each user.
     *
     * @param policy what this user may ask for
     * @param problem shown above the fields, for clients that show nothing else
     */
    static DataForm of(
            AccountWish wish,
            Inviter inviter,
            InvitePolicy policy,
            Optional<String> problem,
            People people,
            Texts texts) {
        AccountForm account = new AccountForm(people, texts);
        account.form.setTitle(texts.get("adhoc.account.label"));
        account.form.addInstruction(
                problem.orElseGet(() -> texts.get("adhoc.account.instructions")));
        account.addKind(
                wish.kind(), WishedKind.offered(inviter, policy.mayInviteContacts(inviter)));
        account.add(AccountWish.USERNAME, FormField.Type.text_single, wish.username());
        account.add(AccountWish.CONTACT, FormField.Type.boolean_type, wish.contact() ? "1" : "0");
        account.addLifetime(wish.lifetime(), policy.mayLiveForEver());
        if (inviter.isAdministrator()) {
            account.add(AccountWish.INVITER, FormField.Type.text_single, wish.inviter());
            account.add(AccountWish.USES, FormField.Type.text_single, wish.uses());
            account.addGroups(wish.groups());
        }
        account.add(AccountWish.GREETING, FormField.Type.text_multi, wish.greeting().split("\n"));
        account.add(AccountWish.NOTE, FormField.Type.text_single, wish.note());
        return account.form;
    }

    private void addKind(String chosen, List<WishedKind> offered) {
        FormField field = add(AccountWish.KIND, FormField.Type.list_single, chosen);
        for (WishedKind kind : offered) {
            field.addOption(texts.get("adhoc.kind." + kind.value()), kind.value());
        }
    }

    private void addLifetime(String chosen, boolean forEver) {
        FormField field = add(AccountWish.LIFETIME, FormField.Type.list_single, chosen);
        for (Lifetime lifetime : Lifetime.offered(forEver)) {
            field.addOption(texts.get("adhoc.lifetime." + lifetime.value()), lifetime.value());
        }
    }

    private void addGroups(List<String> chosen) {
        int count = people.countGroups();
        if (count == 0) {
            return;
        }
        boolean choice = count <= MOST_GROUPS;
        FormField.Type type = choice ? FormField.Type.list_multi : FormField.Type.text_multi;
        FormField field = add(AccountWish.GROUPS, type, chosen.toArray(String[]::new));
        if (choice) {
            people.groups(MOST_GROUPS).forEach(group -> field.addOption(group, group));
        }
    }

    private FormField add(String name, FormField.Type type, String... values) {
        FormField field = form.addField();
        field.setVariable(name);
        field.setType(type);
        field.setLabel(texts.get("adhoc.field." + name));
        for (String value : values) {
            if (!value.isEmpty()) {
                field.addValue(value);
            }
        }
        return field;
    }
}
