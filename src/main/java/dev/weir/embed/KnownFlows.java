package dev.weir.embed;

import java.util.Collection;
import java.util.Map;

/** Knows flows by what the Flow service calls them. Each feature that brings flows about contributes it as a bean. */
public interface KnownFlows {

    /**
     * A flow that is known here.
     *
     * @param environment the name of the environment that it is in
     * @param title what people call it
     */
    record KnownFlow(String environment, String title) {
    }

    /**
     * Those of a tenant's flows that this feature knows.
     *
     * @param flows the names that the Flow service gave them
     * @return what is known, by these names
     */
    Map<String, KnownFlow> find(String tenantId, Collection<String> flows);
}
