package dev.weir.embed;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Microsoft's public template gallery.
 *
 * @param searchTerm what to search for; encoded for a query already, since the SDK puts it into the address as it is
 * @param templateCategory the category to show
 * @param destination where choosing a template leads
 * @param pageSize how many templates to show at first; 6 when null
 * @param allowCustomFlowName whether the person may name the flow
 * @param defaultParams values for the template's parameters, each under {@code parameters.<name>}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplatesWidget(String searchTerm, String templateCategory, Destination destination, Integer pageSize,
        Boolean allowCustomFlowName, Map<String, String> defaultParams) implements Widget {

    /** Where choosing a template leads. */
    public enum Destination {
        /** To making a flow inside the frame. */
        @JsonProperty("new")
        NEW,
        /** To the template's page in a tab of its own. */
        @JsonProperty("details")
        DETAILS
    }

    @Override
    public String type() {
        return "templates";
    }

    @Override
    public String settingsKey() {
        return "templatesSettings";
    }
}
