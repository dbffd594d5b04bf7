package dev.weir.catalog.check;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;
import dev.weir.catalog.TriggerKind;

/** The stated trigger, and the inputs that the context fills, are those of the definition. */
public final class TriggerCheck implements TemplateCheck {

    @Override
    public void check(TemplateSource source, Faults faults) {
        JsonNode triggers = source.workflow().path("triggers");
        String stated = source.describes().path("trigger").asText();
        if (triggers.size() == 1 && !stated.isEmpty()) {
            String actual = kind(triggers.elements().next()).word();
            if (!actual.equals(stated)) {
                faults.add(FaultKind.TRIGGER, source.descriptor(), "/trigger",
                        "The trigger is stated as " + stated + ", but the definition's is " + actual + ".",
                        "Write \"trigger: " + actual + "\".");
            }
        }
        inputs(source, triggers, faults);
    }

    private static void inputs(TemplateSource source, JsonNode triggers, Faults faults) {
        JsonNode schema = triggers.elements().hasNext()
                ? triggers.elements().next().path("inputs").path("schema").path("properties")
                : triggers;
        source.describes().path("inputs").fieldNames().forEachRemaining(input -> {
            if (!schema.has(input)) {
                faults.add(FaultKind.TRIGGER, source.descriptor(), "/inputs/" + input,
                        "The definition's trigger has no input \"" + input + "\".",
                        "Name one of the properties of the trigger's input schema, or take the line out.");
            }
        });
    }

    /** The kind of a trigger of the workflow language. */
    public static TriggerKind kind(JsonNode trigger) {
        String kind = trigger.path("kind").asText().toLowerCase(Locale.ROOT);
        return switch (trigger.path("type").asText().toLowerCase(Locale.ROOT)) {
            case "recurrence", "slidingwindow" -> TriggerKind.SCHEDULED;
            case "request" -> kind.equals("http") ? TriggerKind.AUTOMATED : TriggerKind.INSTANT;
            default -> TriggerKind.AUTOMATED;
        };
    }
}
