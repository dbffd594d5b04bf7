package dev.weir.record;

import java.util.List;
import java.util.Optional;

/**
 * A kind of record of the ISV's product and where its database keeps it.
 *
 * @param id the type's name in addresses, such as {@code work-orders}
 * @param schema the database schema, or empty for the connection's own
 * @param tenant the column that says whose row it is
 * @param label the field that names a record for people
 * @param created the column with the time of creation, which Weir sets
 * @param changed the column with the time of the last change, which Weir sets
 * @param version the column with a number that grows by one with every change
 * @param columns the fields a list shows
 * @param line where the type is declared
 */
public record RecordType(String id, LocalizedText title, LocalizedText plural, Optional<String> schema, String table,
        RecordKey key, String tenant, String label, Optional<String> created, Optional<String> changed,
        Optional<String> version, boolean creatable, boolean editable, boolean deletable, List<String> columns,
        List<Field> fields, List<Action> actions, int line) {

    /** The name under which the key stands beside the fields. */
    public static final String ID = "id";
    /** The name under which the time of creation stands beside the fields. */
    public static final String CREATED = "created";
    /** The name under which the time of the last change stands beside the fields. */
    public static final String CHANGED = "changed";

    public RecordType {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        actions = List.copyOf(actions);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public Optional<Action> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /** The fields that point to records of another type. */
    public List<Field> referencesTo(String typeId) {
        return fields.stream().filter(field -> field.target().filter(typeId::equals).isPresent()).toList();
    }
}
