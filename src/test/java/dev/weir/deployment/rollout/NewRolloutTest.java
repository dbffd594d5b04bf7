package dev.weir.deployment.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NewRolloutTest {

    @Test
    void ring_placesInLine_fillTheRingsInOrder() {
        NewRollout asked = rollout(List.of(1, 10, 100));
        assertThat(IntStream.range(0, 100).map(place -> asked.ring(place, 100)).filter(ring -> ring == 0)).hasSize(1);
        assertThat(IntStream.range(0, 100).map(place -> asked.ring(place, 100)).filter(ring -> ring == 1)).hasSize(9);
        assertThat(asked.ring(99, 100)).isEqualTo(2);
        assertThat(asked.ring(0, 1)).isZero();
    }

    @Test
    void create_ringsThatDoNotRiseToAll_isRefused() {
        assertThatThrownBy(() -> rollout(List.of(10, 50))).hasMessageContaining("100");
        assertThatThrownBy(() -> rollout(List.of(50, 10, 100))).hasMessageContaining("rise");
    }

    private static NewRollout rollout(List<Integer> rings) {
        return new NewRollout("t", rings, 1, 0, Instant.EPOCH, Set.of());
    }
}
