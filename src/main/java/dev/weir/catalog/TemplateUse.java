package dev.weir.catalog;

import java.util.List;
import java.util.Map;

/** What is known of flows that were made from templates. The feature that keeps flows contributes it as a bean. */
public interface TemplateUse {

    /** A flow that somebody made. */
    record MadeFlow(String name, String href) {
    }

    /** How many flows the people of a tenant made from each template, by the template's id. */
    Map<String, Long> countsIn(String tenantId);

    /** The flows that a person made from a template, the newest first. */
    List<MadeFlow> madeBy(String tenantId, String userId, String templateId);
}
