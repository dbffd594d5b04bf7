package dev.weir.catalog.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import dev.weir.customer.Entitlement;
import dev.weir.customer.Entitlements;
import dev.weir.identity.CurrentUser;

/** Tells on cards which templates the plan of the reader's organisation does not include. */
@Named("templatePlans")
@RequestScoped
public class TemplatePlans {

    private final Entitlements entitlements;
    private final CurrentUser user;
    private Entitlement mine;

    TemplatePlans(Entitlements entitlements, CurrentUser user) {
        this.entitlements = entitlements;
        this.user = user;
    }

    /** Whether a template is closed; the plan is looked up once for all templates of a page. */
    public boolean closes(TemplateView template) {
        if (mine == null) {
            mine = entitlements.of(user.tenantId());
        }
        return !template.template().isOpenTo(mine);
    }
}
