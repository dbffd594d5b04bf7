package dev.weir.deployment;

import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Connectors;
import dev.weir.connector.install.InstalledName;
import dev.weir.microsoft.dataverse.CloudFlow;

/**
 * Calls our connector by its name in the customer's environment in what is written there, and by its name in templates in what
 * is read: the two are compared and merged.
 */
final class ConnectorNaming {

    private final boolean needed;
    private final Supplier<Optional<InstalledName>> question;
    private Optional<InstalledName> answer;

    /**
     * @param wanted the flow; one of Microsoft's connectors alone needs no other names
     * @param question finds the name, and is asked once at most
     */
    ConnectorNaming(Blueprint wanted, Supplier<Optional<InstalledName>> question) {
        this.needed = wanted.connectors().values().stream()
                .anyMatch(connector -> Connectors.of(connector).kind() == Connector.Kind.UNKNOWN);
        this.question = question;
    }

    ObjectNode toSite(ObjectNode document) {
        return name().map(name -> (ObjectNode) name.in(document)).orElse(document);
    }

    CloudFlow fromSite(CloudFlow flow) {
        return name()
                .map(name -> new CloudFlow(flow.id(), flow.name(), (ObjectNode) name.outOf(flow.clientData()), flow.state(),
                        flow.version(), flow.modifiedBy()))
                .orElse(flow);
    }

    /** What a connector of templates is called there. */
    String there(String connector) {
        return name().filter(name -> name.inTemplates().equals(connector)).map(InstalledName::name).orElse(connector);
    }

    private Optional<InstalledName> name() {
        if (answer == null) {
            answer = needed ? question.get() : Optional.empty();
        }
        return answer;
    }
}
