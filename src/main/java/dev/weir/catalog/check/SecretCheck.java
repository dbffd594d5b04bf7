package dev.weir.catalog.check;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.SourceDocument;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;

/** No file of a template holds secrets, personal data or ids that mean something in one tenant only. */
public final class SecretCheck implements TemplateCheck {

    /** Members of a definition that tell where it came from. */
    private static final Set<String> ORIGINS = Set.of("creator", "workflowentityid", "tenantid", "connectionname");

    @Override
    public void check(TemplateSource source, Faults faults) {
        if (source.definition() != null) {
            walk(source.definition(), source.definition().json(), "", faults);
        }
        if (source.descriptor() != null) {
            walk(source.descriptor(), source.descriptor().json(), "", faults);
        }
        source.translations().values().forEach(translation -> walk(translation, translation.json(), "", faults));
    }

    private static void walk(SourceDocument document, JsonNode node, String pointer, Faults faults) {
        node.properties().forEach(member -> {
            String at = pointer + SourceDocument.step(member.getKey());
            if (!isOrigin(document, member.getKey(), member.getValue(), at, faults)) {
                text(document, member.getKey(), member.getValue(), at, faults);
                walk(document, member.getValue(), at, faults);
            }
        });
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                text(document, "", node.get(i), pointer + "/" + i, faults);
                walk(document, node.get(i), pointer + "/" + i, faults);
            }
        }
    }

    /** Whether a member is one that export writes and a template must lose; told as one fault, not one for each id inside. */
    private static boolean isOrigin(SourceDocument document, String name, JsonNode value, String pointer, Faults faults) {
        boolean reference = pointer.startsWith("/properties/connectionReferences/");
        boolean metadata = pointer.startsWith("/properties/definition/metadata/");
        if ((reference || metadata) && !value.isNull() && ORIGINS.contains(name.toLowerCase(Locale.ROOT))) {
            faults.add(FaultKind.FOREIGN_ID, document, pointer, "\"" + name + "\" belongs to the flow this was exported from.",
                    "Take the member out; \"catalog import\" does so.");
            return true;
        }
        return false;
    }

    private static void text(SourceDocument document, String name, JsonNode value, String pointer, Faults faults) {
        if (!value.isTextual()) {
            return;
        }
        Optional<Leak> leak = Leak.in(name, value.asText());
        leak.ifPresent(found -> faults.add(found.kind(), document, pointer, found.problem(), found.remedy()));
    }
}
