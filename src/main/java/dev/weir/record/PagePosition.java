package dev.weir.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A place in an ordered list: the values of the record beside it. Rows that come or go meanwhile move nothing, and page
 * 1,000 costs what page 1 costs.
 *
 * @param backwards whether what lies before is wanted
 * @param values the order's values of the record beside the place as JSON texts, null for empty, the key last
 */
public record PagePosition(boolean backwards, List<String> values) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 8000;

    public PagePosition {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** The place as a word for addresses. */
    public String token() {
        ArrayNode array = JSON.createArrayNode().add(backwards);
        values.forEach(array::add);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(array.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a word names, or empty when it was not made by {@link #token()}. */
    public static Optional<PagePosition> of(String token) {
        if (token == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JsonNode array = JSON.readTree(Base64.getUrlDecoder().decode(token));
            if (!(array instanceof ArrayNode) || array.size() < 2 || !array.get(0).isBoolean()) {
                return Optional.empty();
            }
            List<String> values = new ArrayList<>();
            for (int index = 1; index < array.size(); index++) {
                if (!array.get(index).isTextual() && !array.get(index).isNull()) {
                    return Optional.empty();
                }
                values.add(array.get(index).textValue());
            }
            return Optional.of(new PagePosition(array.get(0).booleanValue(), values));
        } catch (IllegalArgumentException | IOException notOurs) {
            return Optional.empty();
        }
    }
}
