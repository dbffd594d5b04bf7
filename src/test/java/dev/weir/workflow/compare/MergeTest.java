package dev.weir.workflow.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.check.Finding;
import dev.weir.workflow.check.Rule;
import dev.weir.workflow.testsupport.Json;

class MergeTest {

    private static final String MAIL = "Mail: {type: 'Compose', runAfter: {Ask: ['Succeeded']}, inputs: {to: 'a', subject: 'Approved'}}";
    private static final JsonNode BASE = flow("Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}}, " + MAIL);

    private static JsonNode flow(String actions) {
        return Json.of("{triggers: {manual: {type: 'Request', kind: 'Button'}}, actions: {" + actions + "}}");
    }

    @Test
    void merge_differentMembersOfOneAction_takesBoth() {
        JsonNode shipped = flow("Ask: {type: 'Compose', inputs: {title: 'Please approve', assignee: 'x'}}, " + MAIL);
        JsonNode customer = flow("Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'boss'}}, " + MAIL);
        Merge merge = Merge.of(BASE, shipped, customer);
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged().at("/actions/Ask/inputs")).isEqualTo(Json.of("{title: 'Please approve', assignee: 'boss'}"));
    }

    @Test
    void merge_sameMember_collidesAndKeepsTheCustomersUnlessDecided() {
        JsonNode shipped = flow("Ask: {type: 'Compose', inputs: {title: 'Please approve', assignee: 'x'}}, " + MAIL);
        JsonNode customer = flow("Ask: {type: 'Compose', inputs: {title: 'Freigeben', assignee: 'x'}}, " + MAIL);
        Merge merge = Merge.of(BASE, shipped, customer);
        assertThat(merge.collisions()).singleElement().satisfies(collision -> {
            assertThat(collision.kind()).isEqualTo(Collision.Kind.VALUE);
            assertThat(collision.place()).hasToString("/actions/Ask/inputs/title");
            assertThat(collision.action()).isEqualTo("Ask");
            assertThat(collision.of(Side.SHIPPED).asText()).isEqualTo("Please approve");
        });
        assertThat(merge.merged().at("/actions/Ask/inputs/title").asText()).isEqualTo("Freigeben");
        assertThat(Merge.of(BASE, shipped, customer, collision -> Side.SHIPPED).merged()).isEqualTo(shipped);
    }

    @Test
    void merge_shippedMovesIntoABlock_keepsTheCustomersEditInside() {
        JsonNode shipped = flow(
                "Try: {type: 'Scope', actions: {Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}}, " + MAIL
                        + "}}");
        JsonNode customer = flow("Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'boss'}}, " + MAIL);
        Merge merge = Merge.of(BASE, shipped, customer);
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged().at("/actions/Try/actions/Ask/inputs/assignee").asText()).isEqualTo("boss");
        assertThat(merge.merged().at("/actions").size()).isEqualTo(1);
    }

    @Test
    void merge_bothInsertBetweenTheSameActions_runsBoth() {
        JsonNode shipped = flow(
                "Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}}, Log: {type: 'Compose', runAfter: {Ask: ['Succeeded']}},"
                        + MAIL.replace("Ask:", "Log:"));
        JsonNode customer = flow(
                "Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}}, Teams: {type: 'Compose', runAfter: {Ask: ['Succeeded']}},"
                        + MAIL.replace("Ask:", "Teams:"));
        Merge merge = Merge.of(BASE, shipped, customer);
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged().at("/actions/Mail/runAfter"))
                .isEqualTo(Json.of("{Log: ['Succeeded'], Teams: ['Succeeded']}"));
    }

    @Test
    void merge_removedAndChanged_collides() {
        JsonNode shipped = flow("Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}}");
        JsonNode customer = flow(
                "Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}}, " + MAIL.replace("'a'", "'b'"));
        Merge merge = Merge.of(BASE, shipped, customer);
        assertThat(merge.collisions()).extracting(Collision::kind).containsExactly(Collision.Kind.REMOVED_AND_CHANGED);
        assertThat(merge.merged()).isEqualTo(customer);
        assertThat(Merge.of(BASE, shipped, customer, collision -> Side.SHIPPED).merged()).isEqualTo(shipped);
    }

    @Test
    void merge_addedInsideARemovedBlock_collidesAndKeepsBoth() {
        JsonNode base = flow("S: {type: 'Scope', actions: {A: {type: 'Compose'}}}");
        JsonNode shipped = flow("B: {type: 'Compose'}");
        JsonNode customer = flow("S: {type: 'Scope', actions: {A: {type: 'Compose'}, Mine: {type: 'Compose'}}}");
        Merge merge = Merge.of(base, shipped, customer);
        assertThat(merge.collisions()).extracting(Collision::kind).containsExactly(Collision.Kind.REMOVED_AROUND);
        assertThat(merge.merged())
                .isEqualTo(flow("B: {type: 'Compose'}, S: {type: 'Scope', actions: {Mine: {type: 'Compose'}}}"));
        assertThat(Merge.of(base, shipped, customer, collision -> Side.SHIPPED).merged()).isEqualTo(shipped);
    }

    @Test
    void merge_resultThatOnlyBreaksTogether_isReported() {
        JsonNode shipped = flow("Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}}");
        JsonNode customer = flow("Ask: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}}, " + MAIL
                + ", After: {type: 'Compose', runAfter: {Mail: ['Succeeded']}}");
        Merge merge = Merge.of(BASE, shipped, customer);
        assertThat(merge.collisions()).isEmpty();
        assertThat(merge.broken()).extracting(Finding::rule).containsExactly(Rule.RUN_AFTER_UNKNOWN);
        assertThat(merge.isClean()).isFalse();
    }

    @Test
    void merge_movesThatWouldNestBlocksIntoEachOther_keepsTheCustomers() {
        JsonNode base = flow("A: {type: 'Scope', actions: {}}, B: {type: 'Scope', actions: {}}");
        JsonNode shipped = flow("A: {type: 'Scope', actions: {B: {type: 'Scope', actions: {}}}}");
        JsonNode customer = flow("B: {type: 'Scope', actions: {A: {type: 'Scope', actions: {}}}}");
        Merge merge = Merge.of(base, shipped, customer);
        assertThat(merge.merged()).isEqualTo(customer);
        assertThat(merge.collisions()).extracting(Collision::kind, Collision::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Collision.Kind.MOVED, "B"));
    }

    @Test
    void comparison_editsOfAllKinds_areNamed() {
        JsonNode after = Json.of("""
                {triggers: {manual: {type: 'Request', kind: 'Http'}}, parameters: {p: {type: 'Int'}}, actions: {
                  Question: {type: 'Compose', inputs: {title: 'Approve', assignee: 'x'}},
                  New: {type: 'Scope', actions: {Mail: {type: 'Compose', inputs: {to: 'a', subject: 'Yes'}}}}}}""");
        assertThat(Comparison.of(BASE, after)).extracting(Change::kind, Change::name, change -> change.details().size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Change.Kind.CHANGED, "manual", 1),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.RENAMED, "Question", 0),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.ADDED, "New", 0),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.MOVED, "Mail", 2),
                        org.assertj.core.groups.Tuple.tuple(Change.Kind.ADDED, "p", 0));
    }
}
