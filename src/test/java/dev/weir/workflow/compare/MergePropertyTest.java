package dev.weir.workflow.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Definition;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every merge, tried on thousands of generated definitions and edits. */
class MergePropertyTest {

    @Property
    void merge_oneSideUnchanged_givesTheOther(@ForAll long seed, @ForAll long edit, @ForAll @IntRange(max = 8) int edits) {
        JsonNode base = new RandomDefinitions(seed).definition();
        JsonNode other = RandomDefinitions.edited(base, edit, edits);
        assertThat(Merge.of(base, other, base).merged()).isEqualTo(other);
        assertThat(Merge.of(base, base, other).merged()).isEqualTo(other);
        assertThat(Merge.of(base, other, other).merged()).isEqualTo(other);
    }

    @Property
    void merge_withoutShortcut_stillGivesTheChangedSide(@ForAll long seed, @ForAll long edit,
            @ForAll @IntRange(max = 8) int edits) {
        JsonNode base = new RandomDefinitions(seed).definition();
        JsonNode other = RandomDefinitions.edited(base, edit, edits);
        Collisions collisions = new Collisions(collision -> Side.CUSTOMER);
        assertThat(new DefinitionMerge(base, other, base, collisions).merged()).isEqualTo(other);
        assertThat(new DefinitionMerge(base, base, other, collisions).merged()).isEqualTo(other);
        assertThat(new DefinitionMerge(base, other, other, collisions).merged()).isEqualTo(other);
        assertThat(collisions.found()).isEmpty();
    }

    @Property
    void merge_anyEdits_losesNoneSilently(@ForAll long seed, @ForAll long one, @ForAll long two,
            @ForAll @IntRange(max = 6) int edits) {
        JsonNode base = new RandomDefinitions(seed).definition();
        JsonNode shipped = RandomDefinitions.edited(base, one, edits);
        JsonNode customer = RandomDefinitions.edited(base, two, edits);
        Merge merge = Merge.of(base, shipped, customer);
        Set<String> collided = merge.collisions().stream().map(Collision::action).collect(Collectors.toSet());
        for (JsonNode side : List.of(shipped, customer)) {
            List<Change> missing = Comparison.of(merge.merged(), side);
            for (Change edit : Comparison.of(base, side)) {
                boolean arrived = missing.stream().noneMatch(change -> undoes(change, edit));
                assertThat(arrived || collided.contains(edit.name())
                        || edit.subject() != Change.Subject.ACTION && collided.contains(""))
                        .as("%s of %s, collisions %s", edit, side, merge.collisions()).isTrue();
            }
        }
    }

    /** Whether a change from the merged definition to a side is needed because that side's edit is not in the merged one. */
    private static boolean undoes(Change change, Change edit) {
        if (!change.name().equals(edit.name()) || change.subject() != edit.subject()) {
            return false;
        }
        return switch (edit.kind()) {
            case ADDED -> change.kind() == Change.Kind.ADDED;
            case REMOVED -> change.kind() == Change.Kind.REMOVED;
            case MOVED -> change.kind() == Change.Kind.MOVED || change.kind() == Change.Kind.ADDED;
            default -> change.kind() == Change.Kind.ADDED || change.details().stream()
                    .anyMatch(detail -> edit.details().stream().anyMatch(own -> own.path().equals(detail.path())));
        };
    }

    @Property
    void merge_anyDecisions_givesAReadableDefinition(@ForAll long seed, @ForAll long one, @ForAll long two,
            @ForAll boolean shippedWins) {
        JsonNode base = new RandomDefinitions(seed).definition();
        JsonNode shipped = RandomDefinitions.edited(base, one, 6);
        JsonNode customer = RandomDefinitions.edited(base, two, 6);
        Merge merge = Merge.of(base, shipped, customer, collision -> shippedWins ? Side.SHIPPED : Side.CUSTOMER);
        Definition read = Definition.read(merge.merged());
        assertThat(read.misfits()).isEmpty();
        assertThat(read.allActions()).extracting(action -> FlatDefinition.key(action.name())).doesNotHaveDuplicates();
    }

    @Property
    void merge_sidesExchanged_givesTheSame(@ForAll long seed, @ForAll long one, @ForAll long two) {
        JsonNode base = new RandomDefinitions(seed).definition();
        JsonNode left = RandomDefinitions.edited(base, one, 4);
        JsonNode right = RandomDefinitions.edited(base, two, 4);
        Merge merge = Merge.of(base, left, right, collision -> Side.CUSTOMER);
        Assume.that(merge.collisions().stream().noneMatch(collision -> collision.kind() == Collision.Kind.MOVED));
        Merge exchanged = Merge.of(base, right, left, collision -> Side.SHIPPED);
        assertThat(exchanged.merged()).isEqualTo(merge.merged());
        assertThat(exchanged.collisions()).hasSameSizeAs(merge.collisions());
    }

    @Property
    void comparison_isEmpty_onlyForTheSame(@ForAll long seed, @ForAll long edit, @ForAll @IntRange(max = 5) int edits) {
        JsonNode base = new RandomDefinitions(seed).definition();
        JsonNode other = RandomDefinitions.edited(base, edit, edits);
        assertThat(Comparison.of(base, base)).isEmpty();
        assertThat(Comparison.of(base, other).isEmpty()).isEqualTo(base.equals(other));
    }
}
