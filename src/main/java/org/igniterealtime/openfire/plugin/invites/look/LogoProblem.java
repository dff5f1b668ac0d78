// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.look;

import java.util.Locale;

/** Why a file will not do as a logo. */
public enum LogoProblem {
    /** More than {@link Logos#LONGEST} octets. */
    TOO_LONG,
    /** No PNG, or a broken one. */
    NO_PNG,
    /** More or fewer pixels on a side than {@link PngFile} allows. */
    WRONG_SIZE;

    /** The name as texts have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
