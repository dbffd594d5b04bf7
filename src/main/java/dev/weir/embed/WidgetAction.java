package dev.weir.embed;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the page asks of the widget once it is ready.
 *
 * @param name the action's name
 * @param data what goes with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WidgetAction(String name, Map<String, Object> data) {

    /** Makes a flow from a definition of ours; the SDK takes it as text. */
    static WidgetAction createFromDefinition(JsonNode template) {
        return new WidgetAction("createFlowFromTemplateDefinition", Map.of("templateDefinition", template.toString()));
    }

    /** Makes a flow from a template of Microsoft's gallery. */
    static WidgetAction createFromGallery(String templateName, Map<String, JsonNode> parameters) {
        return new WidgetAction("createFlowFromTemplate",
                Map.of("templateName", templateName, "designTimeParameters", parameters));
    }

    /** Runs a flow with what the record has for its inputs. */
    static WidgetAction run(String flowName, JsonNode implicitData) {
        return new WidgetAction("triggerFlow", Map.of("flowName", flowName, "implicitData", implicitData.toString()));
    }
}
