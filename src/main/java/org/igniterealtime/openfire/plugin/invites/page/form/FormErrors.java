// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.page.form;

/**
 * What is wrong with a form, in words for whoever filled it in; empty where nothing is.
 *
 * @param form not about any one field
 * @param name about the user name
 * @param password about the password
 * @param again about the second password
 */
public record FormErrors(String form, String name, String password, String again) {

    static final FormErrors NONE = new FormErrors("", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }

    FormErrors withForm(String message) {
        return new FormErrors(message, name, password, again);
    }

    FormErrors withName(String message) {
        return new FormErrors(form, message, password, again);
    }

    FormErrors withPassword(String message) {
        return new FormErrors(form, name, message, again);
    }

    FormErrors withAgain(String message) {
        return new FormErrors(form, name, password, message);
    }
}
