package dev.weir.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Makes one state of what all sources say. */
final class StandingRule {

    private final Map<StandingSource, CustomerWord> words = new EnumMap<>(StandingSource.class);

    private StandingRule(Collection<CustomerWord> said) {
        said.forEach(word -> words.put(word.source, word));
    }

    /** The state that follows; {@code LEFT} when nobody keeps the customer in. */
    static CustomerState of(Collection<CustomerWord> said) {
        return new StandingRule(said).state();
    }

    private CustomerState state() {
        if (state(StandingSource.OPERATOR) == CustomerState.SUSPENDED) {
            return CustomerState.SUSPENDED;
        }
        CustomerState lasting = lasting();
        return lasting == CustomerState.LEFT && words.containsKey(StandingSource.TEST_DRIVE) ? CustomerState.TRIAL : lasting;
    }

    /** Without test drives, which end by themselves. */
    private CustomerState lasting() {
        CustomerState aboard = state(StandingSource.ABOARD);
        CustomerState subscription = state(StandingSource.SUBSCRIPTION);
        if (aboard == CustomerState.LEFT) {
            return CustomerState.LEFT;
        }
        if (words.containsKey(StandingSource.OPERATOR)) {
            return state(StandingSource.OPERATOR);
        }
        if (subscription == null || subscription == CustomerState.LEFT && isBackSince()) {
            return aboard == null ? CustomerState.LEFT : aboard;
        }
        return subscription;
    }

    /** Whether the customer came aboard anew after its subscription ended. */
    private boolean isBackSince() {
        Instant ended = words.get(StandingSource.SUBSCRIPTION).saidAt;
        CustomerWord aboard = words.get(StandingSource.ABOARD);
        return aboard != null && aboard.saidAt.isAfter(ended);
    }

    private CustomerState state(StandingSource source) {
        CustomerWord word = words.get(source);
        return word == null ? null : word.state;
    }
}
