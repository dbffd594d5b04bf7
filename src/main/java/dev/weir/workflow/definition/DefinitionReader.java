package dev.weir.workflow.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads definitions. */
final class DefinitionReader {

    private final List<Misfit> misfits = new ArrayList<>();

    Definition read(JsonNode source) {
        List<Parameter> parameters = new ArrayList<>();
        List<Trigger> triggers = new ArrayList<>();
        if (!source.isObject()) {
            misfits.add(Misfit.shape(Place.ROOT, "The definition is not a JSON object."));
        }
        members(source, "parameters", Place.ROOT,
                (name, value) -> parameters.add(new Parameter(name, Place.ROOT.member("parameters").member(name), value)));
        members(source, "triggers", Place.ROOT,
                (name, value) -> triggers.add(new Trigger(name, Place.ROOT.member("triggers").member(name), value)));
        return new Definition(parameters, triggers, group(source, Place.ROOT, 1), misfits, source);
    }

    /** The actions of the object here, which may have none. */
    private ActionGroup group(JsonNode parent, Place place, int depth) {
        Place here = place.member("actions");
        List<Action> actions = new ArrayList<>();
        if (depth > Definition.DEEPEST) {
            if (!parent.path("actions").isEmpty()) {
                misfits.add(Misfit.shape(here, "Actions are nested deeper than " + Definition.DEEPEST + " levels."));
            }
            return new ActionGroup(here, actions);
        }
        members(parent, "actions", place, (name, value) -> actions.add(action(name, value, here.member(name), depth)));
        return new ActionGroup(here, actions);
    }

    private void members(JsonNode parent, String member, Place place, BiConsumer<String, JsonNode> reader) {
        JsonNode members = parent.path(member);
        Place here = place.member(member);
        if (!members.isMissingNode() && !members.isNull() && !members.isObject()) {
            misfits.add(Misfit.shape(here, "'" + member + "' is not a JSON object."));
        }
        members.properties().forEach(entry -> {
            if (entry.getValue().isObject()) {
                reader.accept(entry.getKey(), entry.getValue());
            } else {
                misfits.add(Misfit.shape(here.member(entry.getKey()), "'" + entry.getKey() + "' is not a JSON object."));
            }
        });
    }

    private Action action(String name, JsonNode source, Place place, int depth) {
        Head head = new Head(name, place, runAfter(source, place), source);
        return switch (source.path("type").asText().toLowerCase(Locale.ROOT)) {
            case "scope" -> new Scope(head, group(source, place, depth + 1));
            case "if" -> new Condition(head, source.path("expression"), group(source, place, depth + 1),
                    group(source.path("else"), place.member("else"), depth + 1));
            case "switch" -> new Switch(head, source.path("expression"), cases(source, place, depth),
                    group(source.path("default"), place.member("default"), depth + 1));
            case "foreach" -> new Foreach(head, source.path("foreach"), group(source, place, depth + 1));
            case "until" -> new Until(head, source.path("expression"), group(source, place, depth + 1));
            default -> new Operation(head);
        };
    }

    private List<Switch.Case> cases(JsonNode source, Place place, int depth) {
        List<Switch.Case> cases = new ArrayList<>();
        members(source, "cases", place, (name, value) -> cases.add(new Switch.Case(name,
                value.has("case") ? value.get("case") : MissingNode.getInstance(),
                group(value, place.member("cases").member(name), depth + 1))));
        return cases;
    }

    private List<RunAfter> runAfter(JsonNode source, Place place) {
        List<RunAfter> conditions = new ArrayList<>();
        JsonNode runAfter = source.path("runAfter");
        Place here = place.member("runAfter");
        if (!runAfter.isMissingNode() && !runAfter.isNull() && !runAfter.isObject()) {
            misfits.add(Misfit.shape(here, "'runAfter' is not a JSON object."));
        }
        runAfter.properties().forEach(
                entry -> conditions.add(new RunAfter(entry.getKey(), outcomes(entry.getValue(), here.member(entry.getKey())))));
        return conditions;
    }

    private Set<Outcome> outcomes(JsonNode statuses, Place place) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        if (!statuses.isArray()) {
            misfits.add(new Misfit(Misfit.Kind.STATUS, place, "The statuses to run after are not a JSON array."));
        }
        for (int i = 0; i < statuses.size(); i++) {
            String status = statuses.path(i).asText();
            Place at = place.element(i);
            Outcome.named(status).ifPresentOrElse(outcomes::add,
                    () -> misfits.add(new Misfit(Misfit.Kind.STATUS, at, "'" + status + "' is no status to run after.")));
        }
        return outcomes;
    }
}
