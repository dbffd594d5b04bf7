package dev.weir.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.weir.workflow.testsupport.FlowPackages;
import dev.weir.workflow.testsupport.Json;

class DefinitionTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.weir.workflow.testsupport.FlowPackages#samples")
    void read_realFlow_understandsAllOfIt(FlowPackages.Sample sample) {
        Definition definition = Definition.read(sample.definition());
        assertThat(definition.misfits()).isEmpty();
        assertThat(definition.triggers()).hasSize(1);
        assertThat(definition.allActions()).allSatisfy(
                action -> assertThat(sample.definition().at(action.place().pointer())).isSameAs(action.source()));
    }

    @Test
    void read_blocks_keepsBranchesAndPlaces() {
        Definition definition = Definition.read(
                Json.of("""
                        {actions: {
                          'If/1': {type: 'if', expression: '@true', actions: {Yes: {type: 'Compose'}}, else: {actions: {No: {type: 'Compose'}}}},
                          Sw: {type: 'Switch', expression: '@1', cases: {One: {case: 1, actions: {C: {type: 'Compose'}}}}, default: {actions: {}}}}}"""));
        assertThat(definition.allActions()).extracting(Action::name).containsExactly("If/1", "Yes", "No", "Sw", "C");
        assertThat(definition.action("no").orElseThrow().place()).hasToString("/actions/If~11/else/actions/No");
        assertThat(definition.action("Sw").orElseThrow().branches()).extracting(Branch::role, Branch::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Branch.Role.CASE, "One"),
                        org.assertj.core.groups.Tuple.tuple(Branch.Role.DEFAULT, ""));
    }

    @Test
    void inOrder_anyJsonOrder_followsRunAfter() {
        ActionGroup group = Definition.read(
                Json.of("""
                        {actions: {C: {type: 'Compose', runAfter: {b: ['Succeeded'], A: ['Failed', 'TIMEDOUT']}},
                          B: {type: 'Compose', runAfter: {A: ['Succeeded']}}, A: {type: 'Compose', runAfter: {}}, Z: {type: 'Compose'}}}"""))
                .actions();
        assertThat(group.inOrder()).extracting(Action::name).containsExactly("A", "Z", "B", "C");
        assertThat(group.leaves()).extracting(Action::name).containsExactly("C", "Z");
        assertThat(group.named("c").orElseThrow().runAfter().get(1).outcomes()).containsExactlyInAnyOrder(Outcome.FAILED,
                Outcome.TIMED_OUT);
    }

    @Test
    void connectorUses_bothForms_areNamed() {
        List<ConnectorUse> uses = FlowPackages.samples()
                .flatMap(sample -> ConnectorUse.in(Definition.read(sample.definition())).stream())
                .toList();
        assertThat(uses).extracting(ConnectorUse::connector)
                .contains("shared_sharepointonline", "shared_approvals", "shared_teams",
                        "shared_office365")
                .allMatch(connector -> connector.startsWith("shared_"));
        assertThat(uses).extracting(ConnectorUse::operation).contains("CreateAnApproval", "SendEmailV2").doesNotContain("");
    }
}
