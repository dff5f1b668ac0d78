// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.admin.console;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** Who is logged in to the console. */
@FunctionalInterface
public interface Administrators {

    /** The user name of the administrator who sent this request; empty when nobody is logged in. */
    Optional<String> of(HttpServletRequest request);
}
