// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.adhoc;

import java.util.Optional;
import org.xmpp.forms.DataForm;
import org.xmpp.forms.FormField;

/** What several forms have (XEP-0004). */
final class Fields {

    private Fields() {}

    /** Says which form it is (XEP-0068). */
    static void addType(DataForm form, String type) {
        FormField field = form.addField();
        field.setVariable("FORM_TYPE");
        field.setType(FormField.Type.hidden);
        field.addValue(type);
    }

    /** Whether a box is ticked, as XML Schema writes a boolean; one without a value is not. */
    static boolean isTicked(FormField box) {
        return Optional.ofNullable(box.getFirstValue())
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }
}
