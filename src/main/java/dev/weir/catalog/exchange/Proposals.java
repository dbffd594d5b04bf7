package dev.weir.catalog.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.ParameterType;
import dev.weir.catalog.check.Leak;

/** Replaces what a maker wrote into a flow for one tenant, such as addresses and ids, by parameters that ask for it. */
final class Proposals {

    /** A parameter that was made, for the descriptor. */
    record Proposal(String name, String title, ParameterType type) {
    }

    private static final int MOST = 30;
    private static final Set<String> PASSED_OVER = Set.of("metadata", "$schema", "host", "runAfter", "type", "kind");

    private final ObjectNode definition;
    private final List<ImportNote> notes;
    private final Map<String, Proposal> byValue = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    Proposals(ObjectNode definition, List<ImportNote> notes) {
        this.definition = definition;
        this.notes = notes;
        definition.path("parameters").fieldNames().forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    List<Proposal> make() {
        walk(definition.path("triggers"), "triggers");
        walk(definition.path("actions"), "actions");
        ObjectNode declared = definition.path("parameters") instanceof ObjectNode there ? there
                : definition.putObject("parameters");
        for (Proposal proposal : byValue.values()) {
            declared.putObject(proposal.name()).put("defaultValue", "").put("type", "String");
        }
        return List.copyOf(byValue.values());
    }

    private void walk(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            List<String> members = new ArrayList<>();
            object.fieldNames().forEachRemaining(members::add);
            boolean sharePoint = object.path("host").path("apiId").asText().endsWith("shared_sharepointonline");
            for (String name : members) {
                if (!PASSED_OVER.contains(name)) {
                    visit(object.get(name), name, place + "/" + name, text -> object.set(name, text));
                }
            }
            if (sharePoint && object.path("parameters") instanceof ObjectNode parameters) {
                listName(parameters, place + "/parameters/table");
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                visit(array.get(i), "", place + "/" + i, text -> array.set(index, text));
            }
        }
    }

    private void visit(JsonNode value, String name, String place, Consumer<TextNode> replace) {
        if (!value.isTextual()) {
            walk(value, place);
            return;
        }
        String text = value.asText();
        Optional<Leak> first = Leak.in(name, text);
        if (first.isEmpty()) {
            return;
        }
        if (first.get().kind() == FaultKind.SECRET) {
            replace(Map.of(first.get().value(), first.get()), name, text, place, replace);
            return;
        }
        Map<String, Leak> leaks = new LinkedHashMap<>();
        Leak.addressesAndIds(text).forEach(leak -> leaks.put(leak.value(), leak));
        if (name.equals("description")) {
            String[] scrubbed = { text };
            leaks.keySet().forEach(leak -> scrubbed[0] = scrubbed[0].replace(leak, "…"));
            replace.accept(TextNode.valueOf(scrubbed[0]));
            notes.add(new ImportNote(ImportNote.Kind.DROPPED, place, "An address or id in the maker's note was taken out."));
        } else {
            replace(leaks, name, text, place, replace);
        }
    }

    private void replace(Map<String, Leak> leaks, String name, String text, String place, Consumer<TextNode> replace) {
        Map<String, String> parameters = new LinkedHashMap<>();
        leaks.values().forEach(leak -> proposal(leak.value(), leak.kind(), name)
                .ifPresent(proposal -> parameters.put(leak.value(), proposal.name())));
        Optional<String> replaced = parameters.size() < leaks.size() ? Optional.empty() : new Substitution(parameters).in(text);
        if (replaced.isPresent()) {
            replace.accept(TextNode.valueOf(replaced.get()));
            parameters.values().forEach(parameter -> notes.add(new ImportNote(ImportNote.Kind.PROPOSED, place,
                    "What was written here is now asked for by the parameter \"" + parameter + "\".")));
        } else {
            notes.add(new ImportNote(ImportNote.Kind.NOT_UNDERSTOOD, place,
                    "An address or id stands inside an expression that could not be changed."));
        }
    }

    /** The name of a SharePoint list is as much one tenant's as its site. */
    private void listName(ObjectNode parameters, String place) {
        String table = parameters.path("table").asText("@");
        if (!table.isEmpty() && !table.contains("@")) {
            proposal(table, FaultKind.FOREIGN_ID, "list").ifPresent(proposal -> {
                parameters.put("table", "@parameters('" + proposal.name() + "')");
                notes.add(new ImportNote(ImportNote.Kind.PROPOSED, place,
                        "The name of the list is now asked for by the parameter \"" + proposal.name() + "\"."));
            });
        }
    }

    private Optional<Proposal> proposal(String value, FaultKind kind, String member) {
        if (!byValue.containsKey(value) && byValue.size() < MOST) {
            byValue.put(value, propose(value, kind, member));
        }
        return Optional.ofNullable(byValue.get(value));
    }

    private Proposal propose(String value, FaultKind kind, String member) {
        if (kind == FaultKind.PERSONAL_DATA) {
            return new Proposal(free("email"), "E-mail address", ParameterType.EMAIL);
        } else if (value.startsWith("https://")) {
            return new Proposal(free("siteAddress"), "Address of the site", ParameterType.URL);
        } else if (kind == FaultKind.SECRET) {
            return new Proposal(free("secret"), "Secret", ParameterType.TEXT);
        }
        String last = member.substring(member.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9]", "");
        String base = last.equals("table") ? "list"
                : last.matches("[A-Za-z][A-Za-z0-9]{1,40}") && !last.equals("value") ? last : "id";
        return new Proposal(free(base), Words.title(base), ParameterType.TEXT);
    }

    private String free(String base) {
        String name = base;
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + i;
        }
        return name;
    }
}
