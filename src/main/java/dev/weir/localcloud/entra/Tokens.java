package dev.weir.localcloud.entra;

import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.localcloud.faults.Faults;

/** Gives tokens for a resource, or says as Azure AD does why it cannot. */
@ApplicationScoped
class Tokens {

    private static final String GRAPH_PERMISSIONS = "openid profile User.Read email";
    /** What only an administrator can consent to. */
    private static final String GRAPH_OF_TENANT = GRAPH_PERMISSIONS + " LicenseAssignment.Read.All User.Read.All";

    private final Directory directory;
    private final Resources resources;
    private final Consents consents;
    private final Claims claims;
    private final Signer signer;
    private final Grants grants;
    private final Faults faults;

    Tokens(Directory directory, Resources resources, Consents consents, Claims claims, Signer signer, Grants grants,
            Faults faults) {
        this.directory = directory;
        this.resources = resources;
        this.consents = consents;
        this.claims = claims;
        this.signer = signer;
        this.grants = grants;
        this.faults = faults;
    }

    /**
     * Tokens for a person.
     *
     * @param client who asks
     * @param grant the redeemed code or refresh token
     * @param scopes what to give a token for; the OpenID scopes decide on the other two tokens
     * @throws RefusedException when the resource is unknown, or nobody consented to it
     */
    TokenAnswer forPerson(Application client, Grant grant, Scopes scopes) {
        Person person = directory.person(grant.oid()).orElseThrow();
        Tenant tenant = directory.tenantOf(person);
        String resource = scopes.resource().orElse(Scopes.GRAPH);
        Resources.Kind kind = checked(client, person, tenant, resource);
        String permissions = permissions(kind, client, resource, scopes, consents.ofTenant(tenant, client));
        String access = accessToken(client, person, resource, kind, permissions);
        boolean wantsId = scopes.asksFor("openid");
        boolean wantsRefresh = scopes.asksFor("offline_access");
        return new TokenAnswer(granted(resource, permissions, kind), access,
                wantsRefresh ? grants.newRefreshToken(grant) : null,
                wantsId ? signer.idToken(claims.idToken(client, person, grant), person, tenant.isPersonal()) : null);
    }

    /**
     * A token for an application itself.
     *
     * @throws RefusedException when the resource is unknown, or no administrator of the tenant consented
     */
    TokenAnswer forApplication(Application client, Tenant tenant, String resource) {
        Resources.Kind kind = kind(tenant, resource);
        if (!consents.ofTenant(tenant, client)) {
            throw new RefusedException(7000229, "unauthorized_client", "The client application " + client.clientId()
                    + " is missing service principal in the tenant " + tenant.id() + ".");
        }
        boolean version2 = kind == Resources.Kind.APPLICATION
                && resources.owner(resource).orElseThrow().accessTokenVersion() == 2;
        String audience = version2 ? resources.owner(resource).orElseThrow().clientId() : resource;
        return new TokenAnswer(null,
                signer.applicationToken(claims.applicationToken(client, tenant, audience, version2)), null, null);
    }

    private Resources.Kind checked(Application client, Person person, Tenant tenant, String resource) {
        Resources.Kind kind = kind(tenant, resource);
        boolean consented = kind == Resources.Kind.GRAPH ? consents.ofPerson(tenant, person, client)
                : kind == Resources.Kind.APPLICATION || consents.ofTenant(tenant, client);
        if (!consented || kind != Resources.Kind.GRAPH
                && faults.take(Signer.SERVICE, "consent-needed", person.upn()).isPresent()) {
            throw new RefusedException(EntraError.of(65001, "invalid_grant", "The user or administrator has not consented"
                    + " to use the application with ID '" + client.clientId() + "' named '" + client.name()
                    + "'. Send an interactive authorization request for this user and resource.", "consent_required"));
        }
        return kind;
    }

    private Resources.Kind kind(Tenant tenant, String resource) {
        Resources.Kind kind = resources.kind(resource).orElseThrow(() -> new RefusedException(500011, "invalid_resource",
                "The resource principal named " + resource + " was not found in the tenant named " + tenant.name()
                        + ". This can happen if the application has not been installed by the administrator of the tenant"
                        + " or consented to by any user in the tenant."));
        if (kind == Resources.Kind.FLOW && (!consents.automates(tenant)
                || faults.take(Signer.SERVICE, "service-unknown", tenant.domain()).isPresent())) {
            throw new RefusedException(650052, "invalid_client", "The app is trying to access a service '" + resource
                    + "'(Microsoft Flow Service) that your organization '" + tenant.id()
                    + "' lacks a service principal for.");
        }
        return kind;
    }

    private String accessToken(Application client, Person person, String resource, Resources.Kind kind,
            String permissions) {
        if (kind == Resources.Kind.APPLICATION) {
            Application api = resources.owner(resource).orElseThrow();
            if (api.accessTokenVersion() == 2) {
                return signer.accessToken(claims.accessTokenVersion2(client, person, api, permissions), person);
            }
        }
        return signer.accessToken(claims.accessTokenVersion1(client, person, resource, permissions), person);
    }

    private String permissions(Resources.Kind kind, Application client, String resource, Scopes scopes,
            boolean ofTenant) {
        boolean all = scopes.permissions().isEmpty() || scopes.permissions().get(0).isDefault();
        if (!all) {
            return scopes.permissions().stream().map(Scopes.Permission::name).distinct()
                    .collect(Collectors.joining(" "));
        }
        return switch (kind) {
            case GRAPH -> ofTenant ? GRAPH_OF_TENANT : GRAPH_PERMISSIONS;
            case FLOW -> "Flows.Read.All Flows.Manage.All Approvals.Read.All Approvals.Manage.All Activity.Read.All User";
            case SERVICE -> "user_impersonation";
            case APPLICATION -> String.join(" ", resources.owner(resource).orElse(client).scopes());
        };
    }

    private static String granted(String resource, String permissions, Resources.Kind kind) {
        if (kind == Resources.Kind.GRAPH) {
            return permissions;
        }
        return java.util.Arrays.stream(permissions.split(" ")).map(permission -> resource + "/" + permission)
                .collect(Collectors.joining(" ")) + " " + resource + "/.default";
    }
}
