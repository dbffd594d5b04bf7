package dev.weir.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes from an exported flow what belongs to its origin: people, tenants, connections, telemetry. Unknown members stay. */
final class Cleaning {

    private static final Set<String> ROOT = Set.of("name", "id");
    private static final Set<String> PROPERTIES = Set.of("creator", "createdtime", "lastmodifiedtime", "environment",
            "usertype",
            "flowtriggeruri", "workflowentityid", "templatename", "installedconnectionreferences", "owners", "state", "plan",
            "sharingtype", "licensedata", "estimatedsuspensiondata", "flowsuspensionreason", "flowsuspensiontime", "ismanaged",
            "provisioningmethod", "referencedresources", "machinedescriptiondata", "flowopenaidata", "installationstatus",
            "definitionsummary", "flowfailurealertsubscribed");
    private static final Set<String> METADATA = Set.of("creator", "workflowentityid", "processadvisormetadata",
            "flowclientsuspensionreason", "flowclientsuspensiontime", "flowclientsuspensionreasondetails",
            "clientlastmodifiedtime",
            "flowchargedbypaygo", "telemetry", "tenantid");
    private static final Set<String> REFERENCE = Set.of("connectionname", "displayname", "iconuri", "brandcolor",
            "connectionreferencelogicalname", "apidefinition");

    private final List<ImportNote> notes;

    Cleaning(List<ImportNote> notes) {
        this.notes = notes;
    }

    void clean(ObjectNode document) {
        drop(document, ROOT, "");
        if (document.path("properties") instanceof ObjectNode properties) {
            drop(properties, PROPERTIES, "properties");
            if (properties.path("definition").path("metadata") instanceof ObjectNode metadata) {
                drop(metadata, METADATA, "properties/definition/metadata");
            }
            for (Map.Entry<String, JsonNode> reference : properties.path("connectionReferences").properties()) {
                if (reference.getValue() instanceof ObjectNode object) {
                    drop(object, REFERENCE, "properties/connectionReferences/" + reference.getKey());
                }
            }
        }
    }

    private void drop(ObjectNode object, Set<String> members, String place) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            if (members.contains(name.toLowerCase(Locale.ROOT))) {
                JsonNode dropped = object.remove(name);
                if (!dropped.isNull() && !dropped.isEmpty() || dropped.isValueNode() && !dropped.isNull()) {
                    notes.add(new ImportNote(ImportNote.Kind.DROPPED, place.isEmpty() ? name : place + "/" + name,
                            "It belongs to the flow that was exported."));
                }
            }
        }
    }
}
