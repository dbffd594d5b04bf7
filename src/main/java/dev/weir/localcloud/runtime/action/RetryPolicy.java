package dev.weir.localcloud.runtime.action;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How often and when a call that failed is repeated. Without a policy: exponential, four times, between 5 and 45 seconds with
 * a scale of 7.5, as Microsoft documents for Logic Apps.
 */
record RetryPolicy(int count, Duration interval, Duration minimum, Duration maximum, boolean exponential) {

    private static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofMillis(7500), Duration.ofSeconds(5),
            Duration.ofSeconds(45), true);
    private static final int MOST = 90;

    static RetryPolicy of(JsonNode policy) {
        String type = policy.path("type").asText("default");
        if (type.equalsIgnoreCase("none")) {
            return new RetryPolicy(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, false);
        }
        if (!type.equalsIgnoreCase("fixed") && !type.equalsIgnoreCase("exponential")) {
            return DEFAULT;
        }
        Duration interval = duration(policy.path("interval"), DEFAULT.interval());
        boolean exponential = type.equalsIgnoreCase("exponential");
        return new RetryPolicy(Math.max(1, Math.min(MOST, policy.path("count").asInt(4))), interval,
                duration(policy.path("minimumInterval"), Duration.ZERO),
                duration(policy.path("maximumInterval"), Duration.ofDays(1)), exponential);
    }

    /**
     * How long to wait before the next attempt.
     *
     * @param done how many repetitions there were, from 0
     */
    Duration delay(int done, RandomGenerator random) {
        if (!exponential) {
            return interval;
        }
        double low = Math.max(done == 0 ? 0 : Math.pow(2, done - 1.0) * interval.toMillis(), minimum.toMillis());
        double high = Math.min(Math.pow(2, done) * interval.toMillis(), maximum.toMillis());
        return Duration.ofMillis((long) (high <= low ? Math.min(low, maximum.toMillis()) : random.nextDouble(low, high)));
    }

    private static Duration duration(JsonNode text, Duration fallback) {
        try {
            return text.isTextual() ? Duration.parse(text.asText()) : fallback;
        } catch (DateTimeParseException unreadable) {
            return fallback;
        }
    }
}
