package dev.weir.catalog;

import java.util.List;
import java.util.Map;

/** What is known of flows that were made from templates. A feature that keeps flows contributes it as a bean. */
public interface TemplateUse {

    /** A flow that somebody made. */
    record MadeFlow(String name, String href) {
    }

    /** How many flows a tenant has from a template. */
    record Total(String tenantId, String templateId, long flows) {
    }

    /** How many flows a tenant has from each template, by the template's id. */
    Map<String, Long> countsIn(String tenantId);

    /** The flows that a person made from a template, the newest first. */
    List<MadeFlow> madeBy(String tenantId, String userId, String templateId);

    /** How many flows each tenant has from each template; for the operator. */
    List<Total> totals();
}
