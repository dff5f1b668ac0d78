package org.igniterealtime.openfire.plugin.invites.admin;

import java.util.List;
import java.util.Optional;

/**
 * The page of keys.
 *
 * @param created the key that was just made, to be shown this one time
 * @param name what was typed as the name of a new key
 * @param nameTooLong whether that name was refused
 */
public record ApiKeysView(
        Frame frame,
        List<ApiKeyRow> keys,
        Optional<NewKey> created,
        String name,
        boolean nameTooLong) {

    /** The keys, numbered. */
    public List<Numbered<ApiKeyRow>> rows() {
        return Numbered.from(1, keys);
    }
}
