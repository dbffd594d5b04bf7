package dev.weir.catalog.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.catalog.Connector;
import dev.weir.catalog.Connectors;
import dev.weir.catalog.FlowDocument;
import dev.weir.catalog.LicenceClass;
import dev.weir.catalog.ParameterType;
import dev.weir.catalog.check.Leak;
import dev.weir.catalog.check.LicenceCheck;
import dev.weir.catalog.check.TriggerCheck;

/** A first template.yaml for an imported flow, with everything that can be known and words for the rest. */
final class DescriptorDraft {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ExportedFlow flow;
    private final Map<String, String> ownConnectors;
    private final List<ImportNote> notes;

    DescriptorDraft(ExportedFlow flow, Map<String, String> ownConnectors, List<ImportNote> notes) {
        this.flow = flow;
        this.ownConnectors = ownConnectors;
        this.notes = notes;
    }

    ObjectNode write(List<Proposals.Proposal> proposals) {
        JsonNode definition = flow.document().path("properties").path("definition");
        List<String> connectors = connectors();
        ObjectNode descriptor = JSON.objectNode();
        descriptor.put("version", "1.0.0");
        descriptor.put("title", title());
        descriptor.put("summary", bounded("Imported from a flow. " + plain(flow.description()), 200));
        descriptor.put("description", description());
        descriptor.putArray("categories").add("imported");
        JsonNode triggers = definition.path("triggers");
        descriptor.put("trigger",
                TriggerCheck.kind(triggers.elements().hasNext() ? triggers.elements().next() : triggers).word());
        descriptor.put("licence", licence(connectors, definition).word());
        connectors.forEach(descriptor.putArray("connectors")::add);
        ArrayNode parameters = JSON.arrayNode();
        declared(definition, proposals).forEach(parameters::add);
        proposals.forEach(proposal -> parameters.add(proposed(proposal)));
        if (!parameters.isEmpty()) {
            descriptor.set("parameters", parameters);
        }
        descriptor.putObject("changes").put("1.0.0", "First version, imported.");
        notes.add(new ImportNote(ImportNote.Kind.PROPOSED, "template.yaml",
                "Title, summary, description and category were made from the package; put them into your words."));
        return descriptor;
    }

    private String title() {
        String title = bounded(plain(flow.title()), 80);
        return title.length() < 3 ? "Imported flow" : title;
    }

    private String description() {
        String description = plain(flow.description());
        return bounded((description.isEmpty() ? "" : description + "\n\n") + "Made from the exported flow \"" + title() + "\".",
                3900);
    }

    /** A maker's text without addresses and ids, on one line. */
    private static String plain(String text) {
        String scrubbed = text;
        for (Leak leak : Leak.addressesAndIds(text)) {
            scrubbed = scrubbed.replace(leak.value(), "…");
        }
        return scrubbed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String bounded(String text, int length) {
        return text.length() > length ? text.substring(0, length - 1).strip() + "…" : text.strip();
    }

    private List<String> connectors() {
        return new FlowDocument(flow.document()).connectorNames().stream()
                .map(name -> ownConnectors.getOrDefault(name, name)).toList();
    }

    private static LicenceClass licence(List<String> connectors, JsonNode definition) {
        boolean premium = connectors.stream().map(Connectors::named).anyMatch(Connector::isPremium)
                || LicenceCheck.isPremium(definition);
        return premium ? LicenceClass.PREMIUM : LicenceClass.STANDARD;
    }

    private List<ObjectNode> declared(JsonNode definition, List<Proposals.Proposal> proposals) {
        List<ObjectNode> parameters = new ArrayList<>();
        definition.path("parameters").properties().forEach(entry -> {
            boolean proposed = proposals.stream().anyMatch(proposal -> proposal.name().equals(entry.getKey()));
            if (!entry.getKey().startsWith("$") && !proposed && entry.getValue() instanceof ObjectNode declaration) {
                parameters.add(declared(entry.getKey(), declaration));
            }
        });
        return parameters;
    }

    private ObjectNode declared(String name, ObjectNode declaration) {
        ObjectNode parameter = JSON.objectNode().put("name", name).put("title", Words.title(name));
        ParameterType type = type(declaration.path("type").asText());
        if (type != ParameterType.TEXT) {
            parameter.put("type", type.word());
        }
        JsonNode given = declaration.path("defaultValue");
        if (given.isTextual() && Leak.in(name, given.asText()).isPresent()) {
            declaration.put("defaultValue", "");
            notes.add(new ImportNote(ImportNote.Kind.DROPPED, "properties/definition/parameters/" + name,
                    "The default belongs to one tenant; the parameter is asked for instead."));
        } else if (!given.isMissingNode()) {
            if (type != ParameterType.JSON && given.isValueNode() && !given.isNull() && !given.asText().isEmpty()) {
                parameter.set("default", given);
            }
            parameter.put("required", false);
        }
        return parameter;
    }

    private static ParameterType type(String declared) {
        return switch (declared.toLowerCase(Locale.ROOT)) {
            case "int", "integer" -> ParameterType.INTEGER;
            case "float", "number" -> ParameterType.NUMBER;
            case "bool", "boolean" -> ParameterType.BOOLEAN;
            case "array", "object", "secureobject" -> ParameterType.JSON;
            default -> ParameterType.TEXT;
        };
    }

    private static ObjectNode proposed(Proposals.Proposal proposal) {
        ObjectNode parameter = JSON.objectNode().put("name", proposal.name()).put("title", proposal.title());
        if (proposal.type() != ParameterType.TEXT) {
            parameter.put("type", proposal.type().word());
        }
        return parameter;
    }
}
