package dev.weir.embed;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.catalog.TemplateUse;
import dev.weir.customer.TenantScope;
import dev.weir.record.RecordPath;

/** Tells the catalog which flows people made from its templates in the widget. */
@ApplicationScoped
class FlowsFromTemplates implements TemplateUse {

    private static final int MOST = 20;

    private final TenantScope scope;

    FlowsFromTemplates(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public Map<String, Long> countsIn(String tenantId) {
        return scope.call(tenantId, FlowLink::perTemplate).stream()
                .collect(Collectors.toMap(Total::templateId, Total::flows, Long::sum));
    }

    @Override
    public List<MadeFlow> madeBy(String tenantId, String userId, String templateId) {
        return scope.call(tenantId, () -> FlowLink.madeBy(userId, templateId, MOST)).stream()
                .map(link -> new MadeFlow(link.displayName, href(link))).toList();
    }

    @Override
    public List<Total> totals() {
        return scope.acrossTenants(FlowLink::perTemplate);
    }

    /** The record that the flow was made for shows it, and so does the list of the person's flows. */
    private static String href(FlowLink link) {
        return link.recordType == null || link.recordKey == null ? "/flows"
                : "/records/" + RecordPath.encoded(link.recordType) + "/" + RecordPath.encoded(link.recordKey);
    }
}
