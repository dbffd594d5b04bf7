package dev.weir.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import dev.weir.microsoft.Endpoints;
import dev.weir.web.PageContext;

/** What the layout shows of the signed-in person. */
@Named("account")
@RequestScoped
public class AccountMenu {

    private final CurrentUser user;
    private final KnownTenants tenants;
    private final PageContext page;
    private final Endpoints endpoints;

    AccountMenu(CurrentUser user, KnownTenants tenants, PageContext page, Endpoints endpoints) {
        this.user = user;
        this.tenants = tenants;
        this.page = page;
        this.endpoints = endpoints;
    }

    public String name() {
        return user.name();
    }

    public String userPrincipalName() {
        return user.userPrincipalName();
    }

    /** The organisation's name, or the domain part of the sign-in name while the tenant is not known. */
    public String tenant() {
        String upn = user.userPrincipalName();
        return tenants.name(user.tenantId()).orElseGet(() -> upn.substring(upn.indexOf('@') + 1));
    }

    /** The sign-out form's address; the form ends up at Azure AD, which the page's policy must allow. */
    public String signOut() {
        page.policy().allowFormTarget(endpoints.login());
        return "/sign-out";
    }
}
