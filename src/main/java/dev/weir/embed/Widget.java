package dev.weir.embed;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A Flow widget and its settings, as the SDK's {@code renderWidget(type, {…Settings})} takes them. Null settings are left to
 * Microsoft's default.
 *
 * @see <a href="https://learn.microsoft.com/power-automate/developer/embed-flow-dev">Integrate Power Automate with websites
 *      and apps</a>
 */
public sealed interface Widget
        permits FlowsWidget, FlowCreationWidget, FlowsRuntimeWidget, ApprovalCenterWidget, TemplatesWidget {

    /** The type's name in the SDK; case matters. */
    @JsonIgnore
    String type();

    /** The name under which the SDK takes this record as settings. */
    @JsonIgnore
    String settingsKey();
}
