package dev.weir.connector.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventPlaceTest {

    private final EventPlace start = new EventPlace(500, 0, 0);

    @Test
    void here_beforeAnyRestoration_isTheSame() {
        assertThat(start.here(7)).isEqualTo(7);
        assertThat(start.there(7)).isEqualTo(7);
        assertThat(start.isAheadOf(500)).isFalse();
    }

    @Test
    void restored_goesOnAfterTheLastNumberHere() {
        EventPlace restored = start.restored(100);

        assertThat(restored.here(101)).isEqualTo(501);
        assertThat(restored.there(501)).isEqualTo(101);
        assertThat(restored.isKnown(501, 101)).isTrue();
        assertThat(restored.isKnown(502, 101)).isFalse();
    }

    @Test
    void there_numberFromBeforeTheRestoration_isWhatIsLeftOfIt() {
        EventPlace restored = start.restored(100);

        assertThat(restored.there(450)).isEqualTo(100);
        assertThat(restored.there(80)).isEqualTo(80);
        assertThat(restored.here(80)).isEqualTo(80);
    }

    @Test
    void restored_twice_neverGivesANumberAgain() {
        EventPlace twice = start.restored(100).restored(50);

        assertThat(twice.here(51)).isEqualTo(501);
        assertThat(twice.there(500)).isEqualTo(50);
    }
}
