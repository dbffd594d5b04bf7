package dev.weir.workflow.check;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.ConnectorUse;
import dev.weir.workflow.definition.Definition;
import dev.weir.workflow.definition.Misfit;
import dev.weir.workflow.definition.Place;
import dev.weir.workflow.definition.Trigger;

/** Shape, types, names and connector calls. */
record ShapeCheck(Findings findings) {

    private static final int LONGEST_NAME = 80;
    private static final Set<String> TRIGGER_TYPES = Set.of("request", "recurrence", "slidingwindow", "openapiconnection",
            "openapiconnectionnotification", "openapiconnectionwebhook", "apiconnection", "apiconnectionwebhook",
            "apiconnectionnotification", "http", "httpwebhook", "manual", "batch");
    private static final Set<String> ACTION_TYPES = Set.of("scope", "if", "switch", "foreach", "until", "terminate",
            "initializevariable", "setvariable", "incrementvariable", "decrementvariable", "appendtostringvariable",
            "appendtoarrayvariable", "compose", "parsejson", "query", "select", "join", "table", "expression", "http",
            "httpwebhook", "openapiconnection", "openapiconnectionwebhook", "openapiconnectionnotification", "apiconnection",
            "apiconnectionwebhook", "apiconnectionnotification", "response", "workflow", "wait", "javascriptcode", "function",
            "apimanagement", "liquid", "xslt", "xmlvalidation", "flatfileencoding", "flatfiledecoding", "sendtobatch", "batch");

    void check(Definition definition) {
        definition.misfits().forEach(misfit -> {
            boolean status = misfit.kind() == Misfit.Kind.STATUS;
            findings.add(status ? Rule.RUN_AFTER_STATUS : Rule.SHAPE, misfit.place(), misfit.message(),
                    status ? "Use an array of Succeeded, Failed, Skipped and TimedOut."
                            : "Write it as the workflow definition language has it, or leave it out.");
        });
        if (definition.triggers().size() != 1) {
            findings.add(Rule.TRIGGER_COUNT, Place.ROOT.member("triggers"),
                    "The flow has " + definition.triggers().size() + " triggers.", "Give it exactly one trigger.");
        }
        definition.triggers().forEach(this::trigger);
        Map<String, Action> names = new HashMap<>();
        for (Action action : definition.allActions()) {
            name(action.name(), action.place());
            type(action.type(), ACTION_TYPES, action.place());
            Action other = names.putIfAbsent(action.name().toLowerCase(Locale.ROOT), action);
            if (other != null) {
                findings.add(Rule.NAME, action.place(), "There is another action with the name '" + action.name() + "' at "
                        + other.place() + ".", "Give each action a name of its own, also inside blocks.");
            }
        }
        ConnectorUse.in(definition).forEach(use -> connector(use, definition));
    }

    private void trigger(Trigger trigger) {
        name(trigger.name(), trigger.place());
        type(trigger.type(), TRIGGER_TYPES, trigger.place());
        JsonNode recurrence = trigger.source().path("recurrence");
        if (trigger.is("Recurrence") && !recurrence.path("frequency").isTextual()) {
            findings.add(Rule.SHAPE, trigger.place().member("recurrence"), "The recurrence has no frequency.",
                    "Set frequency to Second, Minute, Hour, Day, Week or Month, and interval to a number.");
        }
    }

    private void name(String name, Place place) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            findings.add(Rule.NAME, place, "The name '" + Findings.shown(name) + "' has " + name.length() + " characters.",
                    "Use a name of 1 to " + LONGEST_NAME + " characters.");
        }
    }

    private void type(String type, Set<String> known, Place place) {
        if (!known.contains(type.toLowerCase(Locale.ROOT))) {
            findings.add(Rule.UNKNOWN_TYPE, place.member("type"),
                    type.isEmpty() ? "The type is missing." : "The type '" + Findings.shown(type) + "' is not known.",
                    "Use a type of the workflow definition language, such as OpenApiConnection or Compose.");
        }
    }

    private void connector(ConnectorUse use, Definition definition) {
        boolean newForm = !definition.source().at(use.place().pointer()).path("inputs").path("host").has("connection");
        if (use.connector().isEmpty() || use.reference().isEmpty() || newForm && use.operation().isEmpty()) {
            findings.add(Rule.CONNECTOR, use.place().member("inputs").member("host"),
                    "'" + use.step() + "' calls a connector without naming " + (use.connector().isEmpty() ? "it"
                            : use.reference().isEmpty() ? "its connection" : "the operation") + ".",
                    "Set apiId, connectionName and operationId.");
        }
    }
}
