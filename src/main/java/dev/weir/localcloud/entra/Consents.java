package dev.weir.localcloud.entra;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.localcloud.store.Documents;

/** Who let which application do what: an administrator for a whole tenant, or a person for themselves. */
@ApplicationScoped
class Consents {

    private static final String KIND = "entra-consent";
    private static final String AUTOMATES = "entra-automates";

    private final Documents documents;

    Consents(Documents documents) {
        this.documents = documents;
    }

    boolean ofTenant(Tenant tenant, Application application) {
        return documents.find(KIND, tenant.id(), application.clientId())
                .map(found -> found.content().path("granted").asBoolean()).orElse(tenant.consented());
    }

    /** Records that an administrator consented for the tenant, or took that back. */
    void ofTenant(Tenant tenant, Application application, boolean granted) {
        if (granted == tenant.consented()) {
            documents.remove(KIND, tenant.id(), application.clientId());
            return;
        }
        documents.put(KIND, tenant.id(), application.clientId(),
                JsonNodeFactory.instance.objectNode().put("granted", granted));
    }

    /**
     * Whether the application may read the person's profile. The sample people let it, so that signing in is one step, until
     * the panel takes their tenant's consent back.
     */
    boolean ofPerson(Tenant tenant, Person person, Application application) {
        boolean takenBack = documents.find(KIND, tenant.id(), application.clientId())
                .filter(found -> !found.content().path("granted").asBoolean()).isPresent();
        return !takenBack || documents.find(KIND, person.oid(), application.clientId()).isPresent();
    }

    void rememberOf(Person person, Application application) {
        documents.put(KIND, person.oid(), application.clientId(),
                JsonNodeFactory.instance.objectNode().put("granted", true));
    }

    /** Whether Power Automate was ever opened in the tenant; before that Azure AD does not know the service there. */
    boolean automates(Tenant tenant) {
        return tenant.automates() || documents.find(AUTOMATES, tenant.id(), "").isPresent();
    }

    void forgetPowerAutomate(Tenant tenant) {
        documents.remove(AUTOMATES, tenant.id(), "");
    }

    void openPowerAutomate(Tenant tenant) {
        documents.put(AUTOMATES, tenant.id(), "", JsonNodeFactory.instance.objectNode());
    }
}
