package dev.weir.catalog.check;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.ContextPath;
import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.RecordFields;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;

/** Paths into the context lead to something, and record types are known. */
public final class ContextCheck implements TemplateCheck {

    private final Optional<RecordFields> records;

    /** A check against the ISV's record types; without them, what is said of records is taken as true. */
    public ContextCheck(Optional<RecordFields> records) {
        this.records = records;
    }

    @Override
    public void check(TemplateSource source, Faults faults) {
        JsonNode descriptor = source.describes();
        recordType(source, "/recordType", faults);
        JsonNode parameters = descriptor.path("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            path(source, "/parameters/" + i + "/from", faults);
            path(source, "/parameters/" + i + "/suggest", faults);
            recordType(source, "/parameters/" + i + "/pick", faults);
        }
        descriptor.path("inputs").fieldNames().forEachRemaining(input -> path(source, "/inputs/" + input, faults));
    }

    private void recordType(TemplateSource source, String pointer, Faults faults) {
        JsonNode type = source.describes().at(pointer);
        if (type.isTextual() && records.isPresent() && records.get().of(type.asText()).isEmpty()) {
            faults.add(FaultKind.CONTEXT, source.descriptor(), pointer, "There is no record type \"" + type.asText() + "\".",
                    "Name one of the types in record-types.yaml.");
        }
    }

    private void path(TemplateSource source, String pointer, Faults faults) {
        JsonNode written = source.describes().at(pointer);
        if (!written.isTextual()) {
            return;
        }
        Optional<ContextPath> path = ContextPath.parse(written.asText());
        if (path.isEmpty()) {
            faults.add(FaultKind.CONTEXT, source.descriptor(), pointer,
                    "\"" + written.asText() + "\" leads nowhere.", "Start it with record., user., tenant. or isv.");
            return;
        }
        if (path.get().isAlwaysThere()) {
            return;
        }
        Set<String> known = new TreeSet<>(path.get().root().properties());
        if (path.get().root() == ContextPath.Root.RECORD) {
            if (records.isEmpty()) {
                return;
            }
            Optional<Set<String>> fields = records.get().of(source.describes().path("recordType").asText());
            if (fields.isPresent() && fields.get().contains(path.get().property())) {
                return;
            }
            fields.ifPresent(known::addAll);
        }
        faults.add(FaultKind.CONTEXT, source.descriptor(), pointer, "\"" + written.asText() + "\" leads nowhere.",
                "After \"" + path.get().root().word() + ".\" there can be " + String.join(", ", known) + ".");
    }
}
