// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.web;

/**
 * How every page looks.
 *
 * @param style the text of the style element
 * @param script the text of the script element
 * @param logo the address of the logo, relative to the page; empty while there is none
 * @param icon the address of the icon beside the page's title, relative to the page
 * @param preview the logo's whole address, for those who show the page elsewhere; may be empty
 */
public record LookView(String style, String script, String logo, String icon, String preview) {

    /** The logo's name below the landing page. */
    public static final String LOGO = "logo";

    /** The icon's, which stands for the logo while there is none. */
    public static final String ICON = "icon.svg";

    public static LookView of(Site site, Assets assets, PageRequest visit) {
        boolean logo = site.logo().isPresent();
        return new LookView(
                assets.style(),
                assets.script(),
                logo ? visit.page(LOGO) : "",
                visit.page(logo ? LOGO : ICON),
                logo ? site.links().landingPage() + "/" + LOGO : "");
    }

    public boolean hasLogo() {
        return !logo.isEmpty();
    }
}
