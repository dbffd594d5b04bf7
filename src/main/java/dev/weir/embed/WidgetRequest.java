package dev.weir.embed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a page wants of its widget.
 *
 * @param widget which one, with its settings
 * @param title the frame's title, for those who cannot see it
 * @param back where the person goes when the widget closes
 * @param environment the environment to work in, or null for the one the person chose
 * @param action what to ask of the widget once it is ready, or null
 * @param implicitData the record's values for a trigger's inputs, or null
 * @param flowName the name to propose for a new flow, or null
 * @param link what a flow made here belongs to: {@code template}, {@code recordType}, {@code record}; or null
 */
record WidgetRequest(Widget widget, String title, String back, String environment, WidgetAction action, JsonNode implicitData,
        String flowName, ObjectNode link) {

    static WidgetRequest of(Widget widget, String title, String back) {
        return new WidgetRequest(widget, title, back, null, null, null, null, null);
    }
}
