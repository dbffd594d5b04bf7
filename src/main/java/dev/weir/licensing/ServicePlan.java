package dev.weir.licensing;

import java.util.Locale;
import java.util.Optional;

/**
 * An entry of the plan table: one of Microsoft's service plans and what it means for Flow.
 *
 * @param name Microsoft's name of the plan, such as {@code FLOW_O365_P2}
 * @param id Microsoft's id of the plan, a lower-case GUID; some old plans have none in Microsoft's list
 * @param title what to call the plan in texts for people
 * @param right what the plan allows
 * @param payer whose money it is
 */
public record ServicePlan(String name, Optional<String> id,
        String title, FlowRight right,
        Payer payer) {

    public ServicePlan {
        id = id.map(text -> text.toLowerCase(Locale.ROOT));
    }
}
