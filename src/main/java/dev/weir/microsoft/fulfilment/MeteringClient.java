package dev.weir.microsoft.fulfilment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reports metered usage to the marketplace. */
@ApplicationScoped
public class MeteringClient {

    /** The most events that the marketplace takes in one call. */
    public static final int BATCH = 25;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /**
     * The usage of one hour.
     *
     * @param subscriptionId whose usage
     * @param planId the plan at that time
     * @param dimension what was used
     * @param hour start of the hour
     * @param quantity how much
     */
    public record Usage(String subscriptionId, String planId, String dimension, Instant hour, BigDecimal quantity) {
    }

    /** What the marketplace made of a report. */
    public enum Verdict {
        /** It will be billed. */
        ACCEPTED,
        /** It was reported before, and is billed once. */
        DUPLICATE,
        /** It is more than a day old, and will not be billed. */
        EXPIRED,
        /** It cannot be billed, now or later. */
        REFUSED,
        /** The marketplace failed at it; it can be reported again. */
        FAILED;

        static Verdict of(String status) {
            return switch (status.toLowerCase(Locale.ROOT)) {
                case "accepted" -> ACCEPTED;
                case "duplicate" -> DUPLICATE;
                case "expired" -> EXPIRED;
                case "error", "" -> FAILED;
                default -> REFUSED;
            };
        }
    }

    /**
     * The answer to one report.
     *
     * @param verdict what became of it
     * @param word the marketplace's own word
     */
    public record Answer(Verdict verdict, String word) {
    }

    private final MarketplaceCalls calls;

    MeteringClient(MarketplaceCalls calls) {
        this.calls = calls;
    }

    /**
     * Reports usage, at most {@value #BATCH} hours at once. Reporting the same hour again is harmless.
     *
     * @return the answers, in the order of the reports
     * @throws FulfilmentException when the marketplace refuses the whole batch or does not answer
     */
    public List<Answer> report(List<Usage> usages) {
        ObjectNode batch = JsonNodeFactory.instance.objectNode();
        ArrayNode request = batch.putArray("request");
        usages.forEach(usage -> request.addObject().put("resourceId", usage.subscriptionId())
                .put("quantity", usage.quantity()).put("dimension", usage.dimension())
                .put("effectiveStartTime", TIME.format(usage.hour())).put("planId", usage.planId()));
        JsonNode results = calls.call(() -> calls.marketplace().reportUsage(batch)).path("result");
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < usages.size(); i++) {
            String word = Lenient.text(results.path(i), "status");
            answers.add(new Answer(Verdict.of(word), word));
        }
        return answers;
    }
}
