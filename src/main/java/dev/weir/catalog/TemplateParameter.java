package dev.weir.catalog;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that a template needs before it becomes a flow.
 *
 * @param name its name in the definition
 * @param type what kind of answer it takes
 * @param defaultValue the value when nobody says otherwise
 * @param required whether there must be a value
 * @param values what can be chosen, for a choice
 * @param pick the record type from whose records the answer is picked
 * @param minimum the smallest number allowed
 * @param maximum the largest number allowed
 * @param from where the context has the value; then nobody is asked
 * @param suggest where the context has the value to start from
 */
public record TemplateParameter(String name, ParameterType type, Optional<JsonNode> defaultValue, boolean required,
        List<String> values, Optional<String> pick, Optional<Double> minimum, Optional<Double> maximum,
        Optional<ContextPath> from, Optional<ContextPath> suggest) {

    public TemplateParameter {
        values = List.copyOf(values);
    }

    /** Whether a person is asked for it. */
    public boolean isAsked() {
        return from.isEmpty();
    }
}
