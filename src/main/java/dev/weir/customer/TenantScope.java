package dev.weir.customer;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Does work in the portal database in the name of a tenant, without anybody of it being signed in: background work, and the
 * operator's. Each piece of work has a transaction of its own, since a database session serves one tenant only.
 */
@ApplicationScoped
public class TenantScope {

    /** Sees the rows of every tenant. */
    static final String ALL = "*";

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    /** Does work that sees the rows of this tenant only. */
    public <T> T call(String tenantId, Supplier<T> work) {
        return within(tenantId, work);
    }

    /** Does work that sees the rows of this tenant only. */
    public void run(String tenantId, Runnable work) {
        within(tenantId, () -> {
            work.run();
            return null;
        });
    }

    /** Does work that sees the rows of all tenants; for the operator and for housekeeping only. */
    public <T> T acrossTenants(Supplier<T> work) {
        return within(ALL, work);
    }

    static Optional<String> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    private static <T> T within(String tenantId, Supplier<T> work) {
        String before = CURRENT.get();
        ManagedContext request = Arc.container().requestContext();
        boolean active = request.isActive();
        if (!active) {
            request.activate();
        }
        CURRENT.set(tenantId);
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
            if (!active) {
                request.terminate();
            }
        }
    }
}
