package dev.weir.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.workflow.expression.Template;

/**
 * A string of a definition that holds expressions, and where it stands.
 *
 * @param place of the string; of the value where the string is a key
 * @param action the action it belongs to; empty for the trigger, outputs and what else is not inside an action
 */
public record TemplateText(Place place, String text, Optional<Action> action) {

    /** Members of an action that hold other actions, or are no templates. */
    private static final Set<String> NOT_TEMPLATES = Set.of("actions", "else", "cases", "default", "runAfter", "type", "kind",
            "metadata", "description", "operationOptions");
    private static final int DEEPEST = 500;

    /** All of them, in the order of the JSON. */
    public static List<TemplateText> in(Definition definition) {
        List<TemplateText> found = new ArrayList<>();
        definition.triggers().forEach(trigger -> members(trigger.source(), trigger.place(), Optional.empty(), found));
        definition.allActions().forEach(action -> found.addAll(of(action)));
        collect(definition.source().path("outputs"), Place.ROOT.member("outputs"), Optional.empty(), found, 0);
        return found;
    }

    /** Those of one action, without those of the actions inside it. */
    public static List<TemplateText> of(Action action) {
        List<TemplateText> found = new ArrayList<>();
        members(action.source(), action.place(), Optional.of(action), found);
        return found;
    }

    private static void members(JsonNode source, Place place, Optional<Action> action, List<TemplateText> found) {
        source.properties().forEach(member -> {
            if (!NOT_TEMPLATES.contains(member.getKey())) {
                collect(member.getValue(), place.member(member.getKey()), action, found, 0);
            }
        });
    }

    private static void collect(JsonNode value, Place place, Optional<Action> action, List<TemplateText> found, int depth) {
        if (value.isTextual()) {
            add(value.textValue(), place, action, found);
        }
        if (depth > DEEPEST) {
            return;
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(value.get(i), place.element(i), action, found, depth + 1);
            }
        }
        // A schema describes data; what looks like an expression in it is not meant as one.
        value.properties().forEach(member -> {
            if (!(depth == 0 && member.getKey().equals("schema"))) {
                Place here = place.member(member.getKey());
                add(member.getKey(), here, action, found);
                collect(member.getValue(), here, action, found, depth + 1);
            }
        });
    }

    private static void add(String text, Place place, Optional<Action> action, List<TemplateText> found) {
        if (Template.hasExpressions(text)) {
            found.add(new TemplateText(place, text, action));
        }
    }
}
