package dev.weir.catalog.page;

import java.util.List;

import dev.weir.catalog.TemplateUse;

/**
 * The page of a template.
 *
 * @param flow the flow, drawn and told
 * @param similar other templates of the kind
 * @param made the flows that the reader made from it
 * @param inTenant how many flows the reader's whole organisation has from it
 * @param useHref where a flow is made from it
 * @param tryHref where it can be tried on sample data; null where that is not possible
 */
record TemplatePage(TemplateView template, FlowView flow, List<TemplateView> similar, List<TemplateUse.MadeFlow> made,
        long inTenant, String useHref, String tryHref) {
}
