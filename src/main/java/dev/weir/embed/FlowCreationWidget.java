package dev.weir.embed;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Makes a flow from a template that the host hands over once the widget is ready. Its look is set by the same settings as
 * the gallery's.
 *
 * @param allowCustomFlowName whether the person may name the flow
 * @param enableWidgetCloseOnFlowSave whether the widget closes once the flow is made
 * @param showGoBack whether to offer a way back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlowCreationWidget(Boolean allowCustomFlowName, Boolean enableWidgetCloseOnFlowSave, Boolean showGoBack)
        implements
            Widget {

    @Override
    public String type() {
        return "flowCreation";
    }

    @Override
    public String settingsKey() {
        return "templatesSettings";
    }
}
