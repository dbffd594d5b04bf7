package dev.weir.catalog.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.Connectors;
import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;
import dev.weir.workflow.definition.ConnectorUse;
import dev.weir.workflow.definition.Definition;

/** The descriptor names exactly the connectors of the definition. */
public final class ConnectorCheck implements TemplateCheck {

    @Override
    public void check(TemplateSource source, Faults faults) {
        if (source.descriptor() == null || source.definition() == null) {
            return;
        }
        Map<String, String> references = source.flow().connectors();
        Set<String> used = new TreeSet<>(references.values());
        Map<String, String> named = new TreeMap<>();
        JsonNode connectors = source.describes().path("connectors");
        for (int i = 0; i < connectors.size(); i++) {
            String name = connectors.get(i).asText();
            named.put(Connectors.apiName(name), name);
            if (!used.contains(Connectors.apiName(name))) {
                faults.add(FaultKind.CONNECTORS, source.descriptor(), "/connectors/" + i,
                        "The connector \"" + name + "\" is named here but the definition has no connection to it.",
                        used.isEmpty() ? "Take it out; the definition uses no connector."
                                : "Take it out, or name one of " + String.join(", ", used) + ".");
            }
        }
        references.forEach((key, connector) -> {
            if (!named.containsKey(connector)) {
                faults.add(FaultKind.CONNECTORS, source.descriptor(), "/connectors",
                        "The definition uses the connector \"" + connector + "\", which is not named here.",
                        "Add " + connector + " to \"connectors\".");
            }
        });
        ConnectorUse.in(Definition.read(source.workflow())).forEach(use -> reference(source, references, use, faults));
    }

    /** A call names a connection reference that is there and stands for the connector of the call. */
    private static void reference(TemplateSource source, Map<String, String> references, ConnectorUse use, Faults faults) {
        String connector = references.get(use.reference());
        String pointer = WorkflowCheck.DEFINITION + use.place().pointer();
        if (connector == null) {
            faults.add(FaultKind.CONNECTORS, source.definition(), pointer,
                    "\"" + use.step() + "\" uses the connection \"" + use.reference()
                            + "\", which is not under \"connectionReferences\".",
                    "Add the reference with the id of its connector, or name one that is there.");
        } else if (use.connector().startsWith("shared_") && !connector.equalsIgnoreCase(use.connector())) {
            faults.add(FaultKind.CONNECTORS, source.definition(), pointer, "\"" + use.step() + "\" calls " + use.connector()
                    + " over a connection to " + connector + ".", "Let both name the same connector.");
        }
    }
}
