package org.igniterealtime.openfire.plugin.invites.admin;

/**
 * A key in full, for the one page that shows it.
 *
 * @param presented the key, {@code <id>/<secret>}
 * @param curl a command that makes an invite with it, ready for a shell
 */
public record NewKey(String presented, String curl) {

    static NewKey of(String presented, String apiUrl) {
        return new NewKey(
                presented,
                "curl -i -H "
                        + quoted("Authorization: Bearer " + presented)
                        + " "
                        + quoted(apiUrl));
    }

    /** The secret stays out of whatever prints this. */
    @Override
    public String toString() {
        return "NewKey";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
