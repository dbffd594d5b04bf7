package dev.weir.catalog.check;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.Connectors;
import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;

/** The descriptor names exactly the connectors of the definition. */
public final class ConnectorCheck implements TemplateCheck {

    @Override
    public void check(TemplateSource source, Faults faults) {
        if (source.descriptor() == null || source.definition() == null) {
            return;
        }
        Set<String> used = source.flow().connectorNames();
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
        source.flow().connectors().forEach((key, connector) -> {
            if (!named.containsKey(connector)) {
                faults.add(FaultKind.CONNECTORS, source.descriptor(), "/connectors",
                        "The definition uses the connector \"" + connector + "\", which is not named here.",
                        "Add " + connector + " to \"connectors\".");
            }
        });
    }
}
