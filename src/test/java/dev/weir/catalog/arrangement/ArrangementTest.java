package dev.weir.catalog.arrangement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final Arrangement ARRANGEMENT = new Arrangement(
            Map.of(Audience.customer("T1"), Set.of("a"), Audience.plan("starter"), Set.of("b", "c")), List.of(), Map.of());

    @Test
    void hiddenFrom_addsUpWhatIsHiddenFromCustomerAndPlan() {
        assertThat(ARRANGEMENT.hiddenFrom("t1", Optional.of("starter"))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ARRANGEMENT.hiddenFrom("t1", Optional.empty())).containsExactly("a");
        assertThat(ARRANGEMENT.hiddenFrom("t2", Optional.of("starter"))).containsExactlyInAnyOrder("b", "c");
        assertThat(ARRANGEMENT.hiddenFrom("t2", Optional.of("team"))).isEmpty();
    }

    @Test
    void audiencesWithout_areThoseItIsHiddenFrom() {
        assertThat(ARRANGEMENT.audiencesWithout("a")).containsExactly(Audience.customer("t1"));
        assertThat(ARRANGEMENT.audiencesWithout("z")).isEmpty();
    }
}
