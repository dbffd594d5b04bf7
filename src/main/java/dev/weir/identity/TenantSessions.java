package dev.weir.identity;

import jakarta.enterprise.context.ApplicationScoped;

/** The sessions of a tenant as a whole. */
@ApplicationScoped
public class TenantSessions {

    private final Sessions sessions;

    TenantSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends the sessions of everybody of a tenant and forgets the tokens in them. */
    public void end(String tenantId) {
        sessions.endThoseOfTenant(tenantId);
    }
}
