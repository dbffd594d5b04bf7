package dev.weir.customer;

import static dev.weir.customer.CustomerState.ACTIVE;
import static dev.weir.customer.CustomerState.LEFT;
import static dev.weir.customer.CustomerState.SUSPENDED;
import static dev.weir.customer.CustomerState.TRIAL;
import static dev.weir.customer.StandingSource.ABOARD;
import static dev.weir.customer.StandingSource.OPERATOR;
import static dev.weir.customer.StandingSource.SUBSCRIPTION;
import static dev.weir.customer.StandingSource.TEST_DRIVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandingRuleTest {

    /** Each word was said a minute after the one before it. */
    private record Word(StandingSource source, CustomerState state) {
    }

    @ParameterizedTest
    @MethodSource
    void state_followsFromAllWords(CustomerState expected, List<Word> said) {
        List<CustomerWord> words = new ArrayList<>();
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        for (Word one : said) {
            CustomerWord word = new CustomerWord();
            word.source = one.source();
            word.state = one.state();
            at = at.plusSeconds(60);
            word.saidAt = at;
            words.add(word);
        }
        assertThat(StandingRule.of(words)).isEqualTo(expected);
    }

    static Stream<Arguments> state_followsFromAllWords() {
        return Stream.of(
                row(LEFT),
                row(TRIAL, new Word(ABOARD, TRIAL)),
                row(LEFT, new Word(ABOARD, LEFT)),
                row(ACTIVE, new Word(ABOARD, TRIAL), new Word(SUBSCRIPTION, ACTIVE)),
                row(ACTIVE, new Word(SUBSCRIPTION, ACTIVE)),
                row(SUSPENDED, new Word(ABOARD, TRIAL), new Word(SUBSCRIPTION, SUSPENDED)),
                // The subscription ended, and the customer came back later.
                row(LEFT, new Word(ABOARD, TRIAL), new Word(SUBSCRIPTION, LEFT)),
                row(TRIAL, new Word(SUBSCRIPTION, LEFT), new Word(ABOARD, TRIAL)),
                // Nobody brings a customer back that left, but the customer.
                row(LEFT, new Word(ABOARD, LEFT), new Word(SUBSCRIPTION, ACTIVE)),
                row(LEFT, new Word(ABOARD, LEFT), new Word(OPERATOR, ACTIVE)),
                // The operator's word stands whatever the marketplace says afterwards.
                row(SUSPENDED, new Word(ABOARD, TRIAL), new Word(OPERATOR, SUSPENDED), new Word(SUBSCRIPTION, ACTIVE)),
                row(SUSPENDED, new Word(OPERATOR, SUSPENDED), new Word(ABOARD, LEFT)),
                row(ACTIVE, new Word(ABOARD, TRIAL), new Word(OPERATOR, ACTIVE), new Word(SUBSCRIPTION, SUSPENDED)),
                row(TRIAL, new Word(TEST_DRIVE, TRIAL)),
                row(TRIAL, new Word(ABOARD, LEFT), new Word(TEST_DRIVE, TRIAL)),
                row(ACTIVE, new Word(SUBSCRIPTION, ACTIVE), new Word(TEST_DRIVE, TRIAL)),
                row(SUSPENDED, new Word(OPERATOR, SUSPENDED), new Word(TEST_DRIVE, TRIAL)));
    }

    private static Arguments row(CustomerState expected, Word... said) {
        return Arguments.of(expected, List.of(said));
    }
}
