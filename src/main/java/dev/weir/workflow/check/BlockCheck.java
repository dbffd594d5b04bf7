package dev.weir.workflow.check;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ActionGroup;
import dev.weir.workflow.definition.Condition;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Foreach;
import dev.weir.workflow.definition.Place;
import dev.weir.workflow.definition.Switch;
import dev.weir.workflow.definition.Until;

/** Blocks: what they decide by, their limits, what must not stand inside them. */
record BlockCheck(Findings findings) {

    void check(Definition definition) {
        group(definition.actions(), false);
    }

    private void group(ActionGroup group, boolean inLoop) {
        for (Action action : group.actions()) {
            if (inLoop && action.is("Terminate")) {
                findings.add(Rule.LOOP, action.place(), "'" + action.name() + "' ends the run inside a loop.",
                        "Set a variable in the loop, and terminate after it.");
            }
            if (action instanceof Condition condition) {
                decides(condition, condition.expression(), "expression");
            } else if (action instanceof Switch choice) {
                decides(choice, choice.expression(), "expression");
                cases(choice);
            } else if (action instanceof Foreach loop) {
                decides(loop, loop.collection(), "foreach");
                concurrency(loop);
            } else if (action instanceof Until loop) {
                decides(loop, loop.expression(), "expression");
                limit(loop);
            }
            boolean loop = action instanceof Foreach || action instanceof Until;
            action.branches().forEach(branch -> group(branch.actions(), inLoop || loop));
        }
    }

    private void decides(Action action, JsonNode expression, String member) {
        if (expression.isMissingNode() || expression.isNull() || expression.isTextual() && expression.textValue().isBlank()
                || expression.isObject() && expression.isEmpty()) {
            findings.add(Rule.CONDITION, action.place().member(member), "'" + action.name() + "' has no " + member + ".",
                    "Give it the expression it is to use.");
        }
    }

    private void cases(Switch choice) {
        Set<JsonNode> values = new HashSet<>();
        for (Switch.Case each : choice.cases()) {
            Place place = choice.place().member("cases").member(each.name());
            if (!each.value().isValueNode() || each.value().isNull() || !values.add(each.value())) {
                findings.add(Rule.CONDITION, place.member("case"),
                        "Case '" + each.name() + "' has no value of its own.",
                        "Set case to a text or whole number that no other has.");
            }
        }
    }

    private void concurrency(Foreach loop) {
        JsonNode repetitions = loop.source().path("runtimeConfiguration").path("concurrency").path("repetitions");
        Place place = loop.place().member("runtimeConfiguration").member("concurrency").member("repetitions");
        if (repetitions.isMissingNode()) {
            return;
        }
        if (!repetitions.canConvertToInt() || repetitions.asInt() < 1 || repetitions.asInt() > 50) {
            findings.add(Rule.LOOP, place, "'" + loop.name() + "' repeats " + repetitions.asText() + " times at once.",
                    "Use a number from 1 to 50.");
        }
        if (loop.hasOption("Sequential")) {
            findings.add(Rule.LOOP, place, "'" + loop.name() + "' is sequential and also sets how many run at once.",
                    "Use either operationOptions Sequential or repetitions.");
        }
    }

    private void limit(Until loop) {
        Place place = loop.place().member("limit");
        if (loop.count() < 1 || loop.count() > 5000) {
            findings.add(Rule.LOOP, place.member("count"), "'" + loop.name() + "' repeats up to " + loop.count() + " times.",
                    "Use a count from 1 to 5000.");
        }
        try {
            if (!loop.timeout().contains("@") && !loop.timeout().matches("P\\d+[YMW].*")
                    && Duration.parse(loop.timeout()).isNegative()) {
                throw new DateTimeParseException("negative", loop.timeout(), 0);
            }
        } catch (DateTimeParseException noDuration) {
            findings.add(Rule.LOOP, place.member("timeout"),
                    "'" + loop.name() + "' has the timeout '" + Findings.shown(loop.timeout()) + "', which is no duration.",
                    "Write an ISO 8601 duration such as PT1H.");
        }
    }
}
