package org.igniterealtime.openfire.plugin.invites.openfire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreamFeaturesTest {

    @Test
    void whereNoServerCanBeHookedIntoTheReasonIsSaidAndNothingIsThrown() {
        try (StreamFeatures features = StreamFeatures.start(() -> List.of("urn:xmpp:invite"))) {
            assertThat(features.problem()).isPresent();
        }
    }
}
