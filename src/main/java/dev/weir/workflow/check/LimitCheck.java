package dev.weir.workflow.check;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ActionGroup;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Place;
import dev.weir.workflow.definition.Switch;
import dev.weir.workflow.definition.Trigger;

/** The service's limits for flows. */
record LimitCheck(Findings findings) {

    private static final int ACTIONS = 500;
    private static final int NESTING = 8;
    private static final int CASES = 25;
    private static final int VARIABLES = 250;
    private static final int PARAMETERS = 50;
    private static final int OUTPUTS = 10;
    private static final int DESCRIPTION = 256;
    private static final int TRACKED_PROPERTIES = 16_000;

    void check(Definition definition) {
        atMost(ACTIONS, definition.allActions().size(), "actions", Place.ROOT.member("actions"));
        atMost(PARAMETERS, definition.parameters().size(), "parameters", Place.ROOT.member("parameters"));
        atMost(OUTPUTS, definition.source().path("outputs").size(), "outputs", Place.ROOT.member("outputs"));
        atMost(VARIABLES, definition.allActions().stream().filter(action -> action.is("InitializeVariable"))
                .mapToInt(action -> action.inputs().path("variables").size()).sum(), "variables", Place.ROOT.member("actions"));
        definition.triggers().forEach(this::recurrence);
        for (Action action : definition.allActions()) {
            if (action instanceof Switch choice) {
                atMost(CASES, choice.cases().size(), "cases", action.place().member("cases"));
            }
            atMost(DESCRIPTION, action.description().map(String::length).orElse(0), "characters of description",
                    action.place().member("description"));
            JsonNode tracked = action.source().path("trackedProperties");
            if (tracked.size() > 0) {
                atMost(TRACKED_PROPERTIES, tracked.toString().length(), "characters of tracked properties",
                        action.place().member("trackedProperties"));
            }
        }
        nesting(definition.actions(), 1);
    }

    private void nesting(ActionGroup group, int depth) {
        for (Action action : group.actions()) {
            if (depth > NESTING) {
                findings.add(Rule.LIMIT, action.place(), "'" + action.name() + "' is nested " + depth + " levels deep.",
                        "Nest actions at most " + NESTING + " levels deep; move inner ones into a child flow.");
                return;
            }
            for (Branch branch : action.branches()) {
                nesting(branch.actions(), depth + 1);
            }
        }
    }

    private void recurrence(Trigger trigger) {
        JsonNode recurrence = trigger.source().path("recurrence");
        long interval = recurrence.path("interval").asLong(1);
        String frequency = recurrence.path("frequency").asText("").toLowerCase(java.util.Locale.ROOT);
        long most = switch (frequency) {
            case "month" -> 16;
            case "week" -> 71;
            case "day" -> 500;
            case "hour" -> 12_000;
            case "minute" -> 72_000;
            case "second" -> 9_999_999;
            default -> Long.MAX_VALUE;
        };
        long least = frequency.equals("second") ? 60 : 1;
        if (!frequency.isEmpty() && (interval < least || interval > most)) {
            findings.add(Rule.LIMIT, trigger.place().member("recurrence").member("interval"),
                    "The flow starts every " + interval + " × " + frequency + ".",
                    "Use an interval of " + least + " to " + most + " for this frequency.");
        }
    }

    private void atMost(int limit, int actual, String what, Place place) {
        if (actual > limit) {
            findings.add(Rule.LIMIT, place, "There are " + actual + " " + what + ".",
                    "The service allows " + limit + "; use fewer, or split the flow.");
        }
    }
}
