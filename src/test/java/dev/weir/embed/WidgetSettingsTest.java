package dev.weir.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The settings under the names that Microsoft documents. */
class WidgetSettingsTest {

    private final ObjectMapper json = new ObjectMapper();

    private void check(Widget widget, String type, String key, String settings) throws Exception {
        assertThat(widget.type()).isEqualTo(type);
        assertThat(widget.settingsKey()).isEqualTo(key);
        assertThat(json.valueToTree(widget).toString()).isEqualTo(json.readTree(settings).toString());
    }

    @Test
    void flows_settings_asDocumented() throws Exception {
        check(new FlowsWidget(FlowsWidget.Tab.SHARED, "t1", null, true), "flows", "flowsSettings",
                "{\"tab\": \"sharedFlows\", \"createFromBlankTemplateId\": \"t1\", \"hideTabs\": true}");
    }

    @Test
    void approvalCenter_settings_asDocumented() throws Exception {
        check(new ApprovalCenterWidget(ApprovalCenterWidget.Tab.SENT, "properties/itemlink eq 'x'", null, null, null, null),
                "approvalCenter", "approvalCenterSettings",
                "{\"tab\": \"sentApprovals\", \"approvalsFilter\": \"properties/itemlink eq 'x'\"}");
    }

    @Test
    void templates_settings_asDocumented() throws Exception {
        check(new TemplatesWidget("mail", "button", TemplatesWidget.Destination.DETAILS, 3, null,
                Map.of("parameters.site", "s")), "templates", "templatesSettings",
                "{\"searchTerm\": \"mail\", \"templateCategory\": \"button\", \"destination\": \"details\", \"pageSize\": 3,"
                        + " \"defaultParams\": {\"parameters.site\": \"s\"}}");
    }

    @Test
    void flowCreationAndRuntime_types_areTheSdks() throws Exception {
        check(new FlowCreationWidget(true, null, null), "flowCreation", "templatesSettings", "{\"allowCustomFlowName\": true}");
        check(new FlowsRuntimeWidget(), "flowsRuntime", "runtimeSettings", "{}");
    }
}
