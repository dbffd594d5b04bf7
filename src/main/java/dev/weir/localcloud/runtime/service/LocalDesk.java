package dev.weir.localcloud.runtime.service;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.runtime.connector.Desk;
import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.store.Documents;

/** Keeps the effects of flows for the desk page, by tenant. */
@ApplicationScoped
class LocalDesk implements Desk {

    static final String KIND = "desk";

    private final Documents documents;
    private final RuntimeClock clock;

    LocalDesk(Documents documents, RuntimeClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public void show(String kind, Operation operation, ObjectNode effect) {
        ObjectNode shown = effect.put("kind", kind).put("at", clock.now().toString())
                .put("flow", operation.context().path("flowName").asText()).put("run", operation.context().path("run").asText())
                .put("sender", operation.context().path("ownerName").asText());
        documents.put(KIND, operation.context().path("tenantId").asText("none"), operation.trackingId(), shown);
    }
}
