package dev.weir.workflow.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.check.DefinitionCheck;
import dev.weir.workflow.check.Finding;

/**
 * A three-way merge of definitions: what the ISV changed since the version a customer got, and what the customer changed
 * since then, in one definition. Actions are known by their names, also when they move into another block.
 *
 * @param merged the result; sound only if there is nothing {@link #broken()}
 * @param collisions what both changed; the result holds the side that was chosen
 * @param broken errors the result has and neither side has alone, such as a step that runs after one the other side removed
 */
public record Merge(JsonNode merged, List<Collision> collisions, List<Finding> broken) {

    public Merge {
        collisions = List.copyOf(collisions);
        broken = List.copyOf(broken);
    }

    /** Merges; where both changed the same, the customer's version stays until somebody decides. */
    public static Merge of(JsonNode base, JsonNode shipped, JsonNode customer) {
        return of(base, shipped, customer, collision -> Side.CUSTOMER);
    }

    /**
     * Merges with decisions. Changes of one side alone are always taken; a decision may make further collisions needless.
     *
     * @param base what was shipped before, and the customer started from
     * @param decisions whose version to take, asked once for each collision
     */
    public static Merge of(JsonNode base, JsonNode shipped, JsonNode customer, Function<Collision, Side> decisions) {
        if (Same.as(base, customer) || Same.as(shipped, customer)) {
            return new Merge(shipped, List.of(), List.of());
        }
        if (Same.as(base, shipped)) {
            return new Merge(customer, List.of(), List.of());
        }
        Collisions collisions = new Collisions(decisions);
        JsonNode merged = new DefinitionMerge(base, shipped, customer, collisions).merged();
        return new Merge(merged, collisions.found(), broken(merged, shipped, customer));
    }

    /** Whether the result can be used as it is. */
    public boolean isClean() {
        return collisions.isEmpty() && broken.isEmpty();
    }

    private static List<Finding> broken(JsonNode merged, JsonNode shipped, JsonNode customer) {
        List<String> known = new ArrayList<>();
        DefinitionCheck.check(shipped).forEach(finding -> known.add(text(finding)));
        DefinitionCheck.check(customer).forEach(finding -> known.add(text(finding)));
        return DefinitionCheck.check(merged).stream().filter(Finding::isError).filter(finding -> !known.contains(text(finding)))
                .toList();
    }

    /** Places differ between the sides; what is said about a fault does not. */
    private static String text(Finding finding) {
        return finding.rule() + finding.message();
    }
}
