package dev.weir.workflow.draw;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.definition.Action;
import dev.weir.workflow.definition.Branch;
import dev.weir.workflow.definition.Condition;
import dev.weir.workflow.definition.ConnectorUse;
import dev.weir.workflow.definition.Foreach;
import dev.weir.workflow.definition.Outcome;
import dev.weir.workflow.definition.RunAfter;
import dev.weir.workflow.definition.Scope;
import dev.weir.workflow.definition.Switch;
import dev.weir.workflow.definition.Until;

/** A step in plain words: "if amount > 500", "ask for approval and wait for the answer". */
final class ActionWords {

    private static final Set<String> DATA = Set.of("compose", "parsejson", "query", "select", "join", "table", "expression",
            "initializevariable", "setvariable", "incrementvariable", "decrementvariable", "appendtostringvariable",
            "appendtoarrayvariable");

    private final Words words;
    private final DrawingOptions options;
    private final ExpressionWords expressions;

    ActionWords(Words words, DrawingOptions options) {
        this.words = words;
        this.options = options;
        this.expressions = new ExpressionWords(words);
    }

    /** What the step does. */
    String tell(Action action) {
        if (action instanceof Condition condition) {
            return words.say("if", expressions.condition(condition.expression()));
        }
        if (action instanceof Switch choice) {
            return words.say("switch", expressions.value(choice.expression()));
        }
        if (action instanceof Foreach loop) {
            return words.say("foreach", expressions.value(loop.collection()));
        }
        if (action instanceof Until loop) {
            return words.say("until", expressions.condition(loop.expression()));
        }
        if (action instanceof Scope) {
            return words.say("scope", Words.readable(action.name()));
        }
        return ConnectorUse.of(action).map(this::operation).orElseGet(() -> builtIn(action));
    }

    /** What a step is, for its colour and its weight: connector, control or data. */
    static String kind(Action action) {
        if (ConnectorUse.of(action).isPresent()) {
            return "connector";
        }
        return DATA.contains(action.type().toLowerCase(Locale.ROOT)) ? "data" : "control";
    }

    /** The connector a step calls, by its title. */
    Optional<String> connector(Action action) {
        return ConnectorUse.of(action).map(use -> options.connectorTitle(use)
                .or(() -> words.find("connector." + use.connector().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> capital(Words.readable(use.connector().replaceFirst("^shared_", "")))));
    }

    /** On what outcomes of other steps it runs, where that is not plain success: "after “Try” failed: …" around it. */
    String withConditions(Action action, String told) {
        String result = told;
        for (RunAfter condition : action.runAfter()) {
            if (condition.outcomes().size() == Outcome.values().length) {
                result = words.say("after.any", Words.readable(condition.action()), result);
            } else if (!condition.isPlain() && !condition.outcomes().isEmpty()) {
                result = words.say("after", Words.readable(condition.action()), outcomes(condition), result);
            }
        }
        return result;
    }

    String outcomes(RunAfter condition) {
        if (condition.outcomes().size() == Outcome.values().length) {
            return words.say("outcome.any");
        }
        return condition.outcomes().stream().sorted().map(this::outcome)
                .collect(Collectors.joining(words.say("expression.or")));
    }

    private String outcome(Outcome outcome) {
        return words.say("outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** When a branch is taken; empty for the only branch of a block. */
    String branch(Branch branch, Action block) {
        return switch (branch.role()) {
            case BODY -> "";
            case YES -> words.say("yes");
            case NO -> words.say("no");
            case DEFAULT -> words.say("default");
            case CASE -> ((Switch) block).cases().stream().filter(each -> each.name().equals(branch.name())).findFirst()
                    .map(each -> words.say("case", expressions.value(each.value()))).orElse(branch.name());
        };
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String operation(ConnectorUse use) {
        return options.operationTitle(use).or(() -> words.find("operation." + use.operation().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> words.inside(Words.readable(use.step())));
    }

    private String builtIn(Action action) {
        String type = action.type().toLowerCase(Locale.ROOT);
        JsonNode inputs = action.inputs();
        String name = Words.readable(action.name());
        return switch (type) {
            case "initializevariable" -> initialize(inputs.path("variables").path(0), name);
            case "setvariable", "incrementvariable", "decrementvariable", "appendtostringvariable", "appendtoarrayvariable" ->
                words.say("action." + type, Words.readable(inputs.path("name").asText()),
                        inputs.has("value") ? expressions.value(inputs.get("value")) : "1");
            case "compose" -> words.say("action.compose", name);
            case "parsejson" -> words.say("action.parsejson", name, expressions.value(inputs.path("content")));
            case "query", "select", "join", "table" -> words.say("action." + type, name, expressions.value(inputs.path("from")),
                    expressions.condition(inputs.path("where")));
            case "wait" -> waiting(inputs);
            case "terminate" -> words.say("action.terminate", terminated(inputs));
            case "response" -> words.say("action.response", expressions.value(inputs.path("statusCode")));
            case "http", "httpwebhook" -> words.say("action.http", expressions.value(inputs.path("uri")));
            case "workflow" -> words.say("action.workflow", name);
            default -> words.inside(name);
        };
    }

    private String initialize(JsonNode variable, String name) {
        String variableName = Words.readable(variable.path("name").asText(name));
        return variable.has("value")
                ? words.say("action.initializevariable", variableName, expressions.value(variable.get("value")))
                : words.say("action.initializevariable.empty", variableName);
    }

    private String waiting(JsonNode inputs) {
        JsonNode interval = inputs.path("interval");
        if (inputs.has("until")) {
            return words.say("action.wait.until", expressions.value(inputs.path("until").path("timestamp")));
        }
        JsonNode count = interval.path("count");
        String unit = interval.path("unit").asText();
        TriggerWords durations = new TriggerWords(words, options);
        return words.say("action.wait", count.isNumber() ? durations.duration(count.asLong(), unit)
                : durations.many(expressions.value(count), unit));
    }

    private String terminated(JsonNode inputs) {
        String status = inputs.path("runStatus").asText();
        return words.find("status." + status.toLowerCase(Locale.ROOT)).orElse(status);
    }
}
