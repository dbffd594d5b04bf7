package dev.weir.localcloud.runtime.service;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.localcloud.runtime.connector.Answer;
import dev.weir.localcloud.runtime.connector.Connector;
import dev.weir.localcloud.runtime.connector.Connectors;
import dev.weir.localcloud.runtime.connector.Operation;
import dev.weir.localcloud.runtime.connector.StandIns;

/** Approvals for real, custom connectors by real calls, Microsoft's other connectors as stand-ins. */
@ApplicationScoped
class LocalConnectors implements Connectors {

    private final ApprovalsConnector approvals;
    private final CustomConnectors custom;
    private final StandIns standIns;

    LocalConnectors(ApprovalsConnector approvals, CustomConnectors custom, LocalDesk desk, LocalShelf shelf) {
        this.approvals = approvals;
        this.custom = custom;
        this.standIns = new StandIns(desk, shelf);
    }

    @Override
    public Connector named(String connector) {
        if (connector.equals("shared_approvals")) {
            return approvals;
        }
        return new Connector() {

            @Override
            public Answer call(Operation operation) {
                return chosen(operation).call(operation);
            }

            @Override
            public Answer subscribe(Operation operation, String callbackUrl) {
                return chosen(operation).subscribe(operation, callbackUrl);
            }

            @Override
            public void unsubscribe(Operation operation, String callbackUrl) {
                chosen(operation).unsubscribe(operation, callbackUrl);
            }
        };
    }

    private Connector chosen(Operation operation) {
        return custom.find(operation).map(found -> (Connector) found).orElseGet(() -> standIns.named(operation.connector()));
    }
}
