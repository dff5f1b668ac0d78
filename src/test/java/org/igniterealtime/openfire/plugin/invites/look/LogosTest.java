// SPDX-FileCopyrightText: The Invites for Openfire authors
// SPDX-License-Identifier: Apache-2.0
package org.igniterealtime.openfire.plugin.invites.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.igniterealtime.openfire.plugin.invites.db.TestDatabase;
import org.igniterealtime.openfire.plugin.invites.settings.MemoryProperties;
import org.igniterealtime.openfire.plugin.invites.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogosTest {

    private final TestDatabase database = new TestDatabase();
    private final Settings settings =
            new Settings(new MemoryProperties(), () -> "https://x.example", "x.example");
    private final Logos logos = new Logos(database.database(), settings.logo());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPictureIsDrawnAnewAndEveryNodeHasIt() throws IOException {
        byte[] sent = TestPictures.with("tEXt", octets("Author\0<script>"), picture());

        assertThat(logos.put(sent)).isEmpty();

        byte[] kept = logos.octets().orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script", "tEXt");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(drawn.getWidth()).isEqualTo(200);
        assertThat(drawn.getHeight()).isEqualTo(100);
        Logos elsewhere = new Logos(database.database(), settings.logo());
        assertThat(elsewhere.isAtHand()).isFalse();
        assertThat(elsewhere.octets()).hasValue(kept);
        assertThat(elsewhere.isAtHand()).isTrue();
    }

    @Test
    void anotherTakesThePlaceOfTheFirstAndNoneOfBoth() {
        logos.put(picture());
        String first = logos.fingerprint().orElseThrow();
        logos.put(TestPictures.noise(300, 300));
        assertThat(logos.fingerprint()).isPresent().isNotEqualTo(java.util.Optional.of(first));
        assertThat(rows("logoHash = ?", first)).isZero();
        assertThat(rows("logoHash <> ?", first)).isGreaterThan(10);

        logos.remove();

        assertThat(logos.fingerprint()).isEmpty();
        assertThat(logos.octets()).isEmpty();
        assertThat(rows("logoHash <> ?", "-")).isZero();
    }

    @Test
    void whatIsKeptIsNeverLongerThanWhatIsTaken() {
        byte[] noise = TestPictures.noise(350, 350);
        assertThat(noise.length).isBetween(Logos.LONGEST - 30_000, Logos.LONGEST);

        assertThat(logos.put(noise)).isEmpty();

        assertThat(logos.octets().orElseThrow().length).isLessThanOrEqualTo(Logos.LONGEST);
    }

    @Test
    void whatIsNoPngIsRefused() {
        byte[] broken = picture();
        Arrays.fill(broken, 45, broken.length - 12, (byte) 7);
        byte[] cut = Arrays.copyOf(picture(), 60);
        byte[] gif =
                TestPictures.encode(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "gif");
        for (byte[] file :
                new byte[][] {
                    {}, octets("<svg onload='alert(1)'/>"), gif, cut, broken, octets("\u0089PNG")
                }) {
            assertThat(logos.put(file)).contains(LogoProblem.NO_PNG);
        }
        assertThat(logos.fingerprint()).isEmpty();
    }

    @Test
    void theSizeIsLookedAtBeforeAnythingIsDecoded() {
        byte[] huge = picture();
        ByteBuffer.wrap(huge).putInt(16, 30_000).putInt(20, 30_000);
        byte[] negative = picture();
        ByteBuffer.wrap(negative).putInt(16, -1);

        assertThat(logos.put(huge)).contains(LogoProblem.WRONG_SIZE);
        assertThat(logos.put(negative)).contains(LogoProblem.WRONG_SIZE);
        assertThat(logos.put(TestPictures.png(15, 64))).contains(LogoProblem.WRONG_SIZE);
        assertThat(logos.put(TestPictures.png(1025, 64))).contains(LogoProblem.WRONG_SIZE);
        assertThat(logos.put(new byte[Logos.LONGEST + 1])).contains(LogoProblem.TOO_LONG);
    }

    @Test
    void whatSwellsWhenItIsUnpackedIsLeftOut() {
        byte[] sent = TestPictures.with("zTXt", new byte[1000], picture());

        assertThat(PngFile.of(sent).orElseThrow().essence().array()).isEqualTo(picture());
    }

    private static byte[] picture() {
        return TestPictures.png(200, 100);
    }

    private long rows(String where, String hash) {
        return database.database().count("SELECT COUNT(*) FROM ofInviteLogo WHERE " + where, hash);
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
