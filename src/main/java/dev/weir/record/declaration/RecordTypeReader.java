package dev.weir.record.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.weir.record.Action;
import dev.weir.record.Field;
import dev.weir.record.FieldType;
import dev.weir.record.LocalizedText;
import dev.weir.record.RecordKey;
import dev.weir.record.RecordType;
import dev.weir.yaml.YamlMapping;
import dev.weir.yaml.YamlNode;

/** Reads one record type. */
final class RecordTypeReader {

    private static final List<String> KEYS = List.of("title", "plural", "schema", "table", "key", "tenant", "label",
            "created", "changed", "version", "create", "edit", "delete", "list", "fields", "actions");
    private static final int LISTED = 6;

    private final YamlMapping all;
    private final String id;

    RecordTypeReader(YamlMapping all, String id) {
        this.all = all;
        this.id = id;
    }

    /**
     * The type, or empty when it is none at all. What is missing is reported and made up, so that whatever else is wrong with
     * the type, or with others that refer to it, is found at the same time.
     */
    Optional<RecordType> read() {
        if (!id.matches("[a-z][a-z0-9-]{0,62}")) {
            all.fault(id, "The name " + id + " cannot stand in an address",
                    "Use small letters, digits and hyphens, beginning with a letter, such as work-orders");
        }
        return all.find(id).flatMap(YamlNode::mapping).flatMap(this::read);
    }

    private Optional<RecordType> read(YamlMapping type) {
        type.allow(KEYS);
        Optional<LocalizedText> title = Texts.required(type, "title", "Work order");
        Optional<LocalizedText> plural = Texts.required(type, "plural", "Work orders");
        Optional<String> table = type.requiredText("table", "work_order");
        type.require("key", "id");
        Optional<RecordKey> key = type.find("key").flatMap(RecordTypeReader::key);
        Optional<String> tenant = type.requiredText("tenant", "tenant_id");
        Optional<String> label = type.requiredText("label", "summary");
        List<Field> fields = fields(type);
        List<Action> actions = actions(type);
        List<String> listed = type.find("list").flatMap(YamlNode::list)
                .map(names -> names.stream().map(YamlNode::text).flatMap(Optional::stream).toList())
                .orElseGet(() -> fields.stream().map(Field::name).limit(LISTED).toList());
        LocalizedText unnamed = LocalizedText.of(id);
        return Optional.of(new RecordType(id, title.orElse(unnamed), plural.orElse(unnamed), type.text("schema"),
                table.orElse(id), key.orElse(new RecordKey("", "", Optional.empty())), tenant.orElse(""),
                label.orElseGet(() -> textField(fields)), type.text("created"), type.text("changed"), type.text("version"),
                type.truth("create", true), type.truth("edit", true), type.truth("delete", false), listed, fields, actions,
                all.line(id)));
    }

    private static String textField(List<Field> fields) {
        return fields.stream().filter(field -> field.type() == FieldType.TEXT).map(Field::name).findFirst().orElse("");
    }

    private static Optional<RecordKey> key(YamlNode node) {
        if (node.isScalar()) {
            return node.text().map(column -> new RecordKey(column, "", Optional.empty()));
        }
        return node.mapping().flatMap(key -> {
            key.allow(List.of("column", "prefix", "sequence"));
            if (key.find("prefix").isPresent() && key.find("sequence").isEmpty()) {
                key.fault("prefix", "A prefix needs numbers to stand before",
                        "Add sequence: the database sequence of the numbers");
            }
            return key.requiredText("column", "id")
                    .map(column -> new RecordKey(column, key.text("prefix").orElse(""), key.text("sequence")));
        });
    }

    private static List<Field> fields(YamlMapping type) {
        List<Field> fields = new ArrayList<>();
        if (type.require("fields", "the fields by name")) {
            type.find("fields").flatMap(YamlNode::mapping).ifPresent(named -> named.keys()
                    .forEach(name -> new FieldReader(named, name).read().ifPresent(fields::add)));
        }
        return fields;
    }

    private static List<Action> actions(YamlMapping type) {
        List<Action> actions = new ArrayList<>();
        type.find("actions").flatMap(YamlNode::mapping).ifPresent(named -> {
            for (Map.Entry<String, YamlNode> action : named.values().entrySet()) {
                action.getValue().mapping().flatMap(content -> new ActionReader(named, action.getKey(), content).read())
                        .ifPresent(actions::add);
            }
        });
        return actions;
    }
}
