package dev.weir.catalog.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Gives custom connectors the name that they have in every tenant. In a tenant, Power Apps appends an id to it:
 * {@code shared_fieldline-5f1c6…}.
 */
final class OwnConnectors {

    private static final Pattern IN_TENANT = Pattern.compile("shared_([a-z0-9-]{2,60}?)-5f[0-9a-f]{8,64}");
    private static final String APIS = "/providers/Microsoft.PowerApps/apis/";

    private final ExportedFlow flow;
    private final List<ImportNote> notes;
    private final Map<String, String> names = new TreeMap<>();

    OwnConnectors(ExportedFlow flow, List<ImportNote> notes) {
        this.flow = flow;
        this.notes = notes;
    }

    /** Renames them in the document; returns the descriptor's name of each custom connector by its name in the document. */
    Map<String, String> settle() {
        JsonNode references = flow.document().path("properties").path("connectionReferences");
        for (Map.Entry<String, JsonNode> reference : references.properties()) {
            String id = reference.getValue().path("id").asText();
            String name = id.startsWith(APIS) ? id.substring(APIS.length()) : id;
            Matcher inTenant = IN_TENANT.matcher(name);
            if (inTenant.matches() && reference.getValue() instanceof ObjectNode object) {
                object.put("id", APIS + "shared_" + inTenant.group(1));
                names.put("shared_" + inTenant.group(1), inTenant.group(1));
                rename(flow.document().path("properties").path("definition"), id, APIS + "shared_" + inTenant.group(1));
                notes.add(new ImportNote(ImportNote.Kind.PROPOSED, "properties/connectionReferences/" + reference.getKey(),
                        "The connector is taken for your own connector \"" + inTenant.group(1) + "\"."));
            } else if (flow.customApis().contains(name) && name.startsWith("shared_")) {
                names.put(name, name.substring("shared_".length()));
            }
        }
        return names;
    }

    private static void rename(JsonNode node, String from, String to) {
        if (node instanceof ObjectNode object && object.path("apiId").asText().equals(from)) {
            object.put("apiId", to);
        }
        node.forEach(child -> rename(child, from, to));
    }
}
