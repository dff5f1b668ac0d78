// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.look;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.invites.db.Database;
import org.igniterealtime.openfire.plugin.invites.db.StoreException;
import org.igniterealtime.openfire.plugin.invites.hash.Sha256;
import org.igniterealtime.openfire.plugin.invites.settings.Setting;

/**
 * The logo of this server. The picture is in the database, under its fingerprint; which one it is,
 * says a setting, which every node of a cluster knows without asking the database. Methods that
 * read or write throw {@link StoreException} when the database refuses.
 */
public final class Logos {

    /** The longest file that is taken, in octets; what is kept is no longer. */
    public static final int LONGEST = 128 * 1024;

    /** A picture in memory. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Kept(String hash, byte[] octets) {}

    private final LogoStore store;
    private final Setting<String> chosen;
    private volatile Kept kept = new Kept("", new byte[0]);

    /**
     * @param chosen the fingerprint of the logo
     */
    public Logos(Database database, Setting<String> chosen) {
        this.store = new LogoStore(database);
        this.chosen = chosen;
    }

    /** The fingerprint of the present logo: the SHA-256 in lower-case hex. Never asks anybody. */
    public Optional<String> fingerprint() {
        return Optional.of(chosen.get()).filter(hash -> !hash.isEmpty());
    }

    /** Whether {@link #octets} will not ask the database. */
    public boolean isAtHand() {
        return chosen.get().equals(kept.hash());
    }

    /** The present logo, a PNG. */
    public Optional<byte[]> octets() {
        return fingerprint().flatMap(this::octets);
    }

    private Optional<byte[]> octets(String hash) {
        Kept last = kept;
        if (last.hash().equals(hash)) {
            return Optional.of(last.octets());
        }
        Optional<byte[]> found = store.find(hash);
        found.ifPresent(octets -> kept = new Kept(hash, octets));
        return found;
    }

    /**
     * Makes a picture the logo, drawn anew.
     *
     * @param file as it was sent
     * @return why not; nothing has changed then
     */
    public Optional<LogoProblem> put(byte[] file) {
        if (file.length > LONGEST) {
            return Optional.of(LogoProblem.TOO_LONG);
        }
        Optional<PngFile> png = PngFile.of(file);
        if (png.filter(picture -> !picture.isOfGoodSize()).isPresent()) {
            return Optional.of(LogoProblem.WRONG_SIZE);
        }
        Optional<byte[]> drawn = png.flatMap(picture -> Redrawing.of(picture, LONGEST));
        drawn.ifPresent(this::keep);
        return drawn.isPresent() ? Optional.empty() : Optional.of(LogoProblem.NO_PNG);
    }

    private void keep(byte[] drawn) {
        String hash = Sha256.hex(drawn);
        store.put(hash, drawn);
        chosen.set(hash);
        store.deleteOthers(hash);
    }

    /** Back to none. */
    public void remove() {
        chosen.set("");
        store.deleteOthers("");
    }
}
