package dev.weir.workflow.draw;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.weir.workflow.definition.ConnectorUse;

/**
 * How a flow is shown. Made by {@link #in(Locale)} and changed by the {@code with…} methods.
 *
 * @param locale English and Korean are known; every other language gives English
 * @param id prefix of the ids in the drawing; give each drawing of a page its own
 * @param outcomes status of actions by their name, such as {@code Succeeded}, to colour them by
 * @param links address to open an action at, by its name; null for none
 * @param operationTitles what an operation of a connector is called, as part of a sentence ("when a work order changes");
 *        null where the words of this library are good enough
 * @param connectorTitles what a connector is called; null likewise
 */
public record DrawingOptions(Locale locale, String id, Map<String, String> outcomes, Function<String, String> links,
        Function<ConnectorUse, String> operationTitles, Function<ConnectorUse, String> connectorTitles) {

    public DrawingOptions {
        outcomes = Map.copyOf(outcomes);
        if (!id.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("Not usable as the start of an id: " + id);
        }
    }

    /** A plain drawing in a language. */
    public static DrawingOptions in(Locale locale) {
        return new DrawingOptions(locale, "flow", Map.of(), name -> null, use -> null, use -> null);
    }

    public DrawingOptions withId(String changed) {
        return new DrawingOptions(locale, changed, outcomes, links, operationTitles, connectorTitles);
    }

    public DrawingOptions withOutcomes(Map<String, String> changed) {
        return new DrawingOptions(locale, id, changed, links, operationTitles, connectorTitles);
    }

    public DrawingOptions withLinks(Function<String, String> changed) {
        return new DrawingOptions(locale, id, outcomes, changed, operationTitles, connectorTitles);
    }

    public DrawingOptions withOperationTitles(Function<ConnectorUse, String> changed) {
        return new DrawingOptions(locale, id, outcomes, links, changed, connectorTitles);
    }

    public DrawingOptions withConnectorTitles(Function<ConnectorUse, String> changed) {
        return new DrawingOptions(locale, id, outcomes, links, operationTitles, changed);
    }

    Optional<String> operationTitle(ConnectorUse use) {
        return Optional.ofNullable(operationTitles.apply(use));
    }

    Optional<String> connectorTitle(ConnectorUse use) {
        return Optional.ofNullable(connectorTitles.apply(use));
    }
}
