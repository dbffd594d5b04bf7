package dev.weir.connector.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Paging, and the names shown for enum values. */
final class ListCheck implements Check {

    private static final Rule NEXT_LINK = Rule.error("InvalidNextLinkNameValue", "Use \"nextLink\" or \"@odata.nextLink\".");
    private static final Rule NO_NEXT_LINK = Rule.warning("NextLinkPropertyMissing",
            "Put the link into the schema of the answer, as a string.");
    private static final Rule DUPLICATE = Rule.error("DuplicateEnumValuesInExtension", "Name each value once.");
    private static final Rule NAMELESS = Rule.warning("MissingEnumValuesDisplayName",
            "Give each value of the enum a value and a displayName in x-ms-enum-values.");

    @Override
    public List<Rule> rules() {
        return List.of(NEXT_LINK, NO_NEXT_LINK, DUPLICATE, NAMELESS);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Swagger swagger = connector.swagger();
        for (Operation operation : swagger.operations()) {
            if (operation.at().has("x-ms-pageable")) {
                pageable(operation, findings);
            }
        }
        List<Located> holders = new ArrayList<>();
        new Schemas(swagger).each(holders::add);
        swagger.operations().forEach(operation -> holders.addAll(operation.parameters()));
        holders.stream().filter(holder -> holder.has("x-ms-enum-values")).forEach(holder -> names(holder, findings));
    }

    private static void pageable(Operation operation, Findings findings) {
        Located name = operation.at().at("x-ms-pageable").at("nextLinkName");
        String link = name.node().asText("");
        if (!Set.of("nextLink", "@odata.nextLink").contains(link)) {
            findings.add(NEXT_LINK, name, "\"" + link + "\" is no name of a next link.");
        } else if (operation.successSchema().map(operation.swagger()::resolved)
                .filter(schema -> schema.at("properties").has(link)).isEmpty()) {
            findings.add(NO_NEXT_LINK, name, "The answer has no property \"" + link + "\".");
        }
    }

    private static void names(Located holder, Findings findings) {
        Located names = holder.at("x-ms-enum-values");
        Set<String> seen = new HashSet<>();
        for (Located entry : names.elements()) {
            if (!seen.add(entry.text("value"))) {
                findings.add(DUPLICATE, entry, "\"" + entry.text("value") + "\" is named twice.");
            }
            if (entry.text("displayName").isBlank()) {
                findings.add(NAMELESS, entry, "\"" + entry.text("value") + "\" has no displayName.");
            }
        }
        if (holder.has("enum") && !seen.equals(Set.copyOf(holder.at("enum").texts()))) {
            findings.add(NAMELESS, names, "The names and the values of the enum differ.");
        }
    }
}
