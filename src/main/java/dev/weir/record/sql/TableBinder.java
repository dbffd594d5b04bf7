package dev.weir.record.sql;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.DSL;

import dev.weir.record.Field;
import dev.weir.record.RecordType;
import dev.weir.record.RecordTypes;
import dev.weir.record.sql.Schema.FoundColumn;
import dev.weir.record.sql.Schema.FoundTable;
import dev.weir.yaml.Faults;
import dev.weir.yaml.Suggestion;

/** Finds the tables and columns of all record types and reports every one that is missing or of the wrong kind. */
final class TableBinder {

    private final RecordTypes types;
    private final Schema schema;
    private final Faults faults;

    TableBinder(RecordTypes types, Schema schema, Faults faults) {
        this.types = types;
        this.schema = schema;
        this.faults = faults;
    }

    /** The bound types; incomplete when faults were reported. */
    BoundTypes bind() throws SQLException {
        Map<String, BoundType> bound = new LinkedHashMap<>();
        for (RecordType type : types.all()) {
            List<FoundTable> tables = schema.tables(type.schema(), type.table());
            if (tables.size() == 1) {
                bind(type, tables.get(0)).ifPresent(result -> bound.put(type.id(), result));
            } else if (tables.isEmpty()) {
                fault(type.line(), "The database has no table " + type.table(),
                        "Check table and schema of " + type.id() + ", and whether the database user may see it");
            } else {
                fault(type.line(), "The database has several tables called " + type.table() + " but for upper and lower case",
                        "Write the name exactly as one of " + tables.stream().map(FoundTable::name).toList());
            }
        }
        return new BoundTypes(bound);
    }

    private Optional<BoundType> bind(RecordType type, FoundTable found) throws SQLException {
        TableColumns columns = new TableColumns(found.name(), schema.columns(found));
        Map<String, Column> byName = new LinkedHashMap<>();
        columns.key(type).ifPresent(column -> byName.put(RecordType.ID, column));
        type.created().flatMap(name -> columns.time(type, name)).ifPresent(column -> byName.put(RecordType.CREATED, column));
        type.changed().flatMap(name -> columns.time(type, name)).ifPresent(column -> byName.put(RecordType.CHANGED, column));
        type.fields().forEach(field -> columns.field(field).ifPresent(column -> byName.put(field.name(), column)));
        Optional<Column> tenant = columns.tenant(type);
        Optional<Column> version = type.version().flatMap(name -> columns.version(type, name));
        Optional<Name> sequence = sequence(type);
        if (!columns.complete || sequence.isEmpty() && type.key().sequence().isPresent()) {
            return Optional.empty();
        }
        checkKey(type, found, byName.get(RecordType.ID));
        Table<?> table = DSL.table(DSL.name(found.schema(), found.name()));
        Column key = byName.get(RecordType.ID);
        return Optional.of(new BoundType(type, table, byName, tenant.orElseThrow(), version,
                sequence, key.kind() == ColumnKind.UUID && !key.filled()));
    }

    private Optional<Name> sequence(RecordType type) throws SQLException {
        if (type.key().sequence().isEmpty()) {
            return Optional.empty();
        }
        Optional<Name> found = schema.sequence(type.schema(), type.key().sequence().get());
        if (found.isEmpty()) {
            fault(type.line(), "The database has no sequence " + type.key().sequence().get(),
                    "Check the key of " + type.id() + ", and whether the database user may see the sequence");
        }
        return found;
    }

    private void checkKey(RecordType type, FoundTable table, Column key) throws SQLException {
        var primary = schema.primaryKey(table);
        if (!primary.isEmpty() && !primary.contains(key.name())) {
            fault(type.line(), "The column " + key.name() + " is not in the primary key of " + table.name(),
                    "Let key of " + type.id() + " name the primary key, " + String.join(", ", primary));
        }
    }

    private void fault(int line, String problem, String remedy) {
        faults.add(types.file(), line, problem, remedy);
    }

    /** The columns of one table while they are being asked for. */
    private final class TableColumns {

        private final String table;
        private final List<FoundColumn> all;
        private boolean complete = true;

        private TableColumns(String table, List<FoundColumn> all) {
            this.table = table;
            this.all = all;
        }

        private Optional<Column> key(RecordType type) {
            return find(type.line(), type.key().column()).filter(column -> check(column, column.kind().isKey(), type.line(),
                    "a key needs text, a whole number or a UUID"));
        }

        private Optional<Column> tenant(RecordType type) {
            return find(type.line(), type.tenant()).filter(column -> check(column,
                    column.kind().isKey() && column.kind() != ColumnKind.DECIMAL && column.kind() != ColumnKind.INTEGER,
                    type.line(), "the tenant's id needs text or a UUID"));
        }

        private Optional<Column> time(RecordType type, String name) {
            return find(type.line(), name).filter(column -> check(column, column.kind().isTime(), type.line(),
                    "a time of creation or change needs a date and time"));
        }

        private Optional<Column> version(RecordType type, String name) {
            return find(type.line(), name).filter(column -> check(column, column.kind() == ColumnKind.INTEGER, type.line(),
                    "a version needs a whole number"));
        }

        private Optional<Column> field(Field field) {
            return find(field.line(), field.column())
                    .filter(column -> check(column, column.kind().holds(field.type()), field.line(),
                            "a field of type " + field.type().word() + " cannot be kept in it"));
        }

        private Optional<Column> find(int line, String name) {
            List<FoundColumn> found = all.stream().filter(column -> column.name().equals(name)).toList();
            if (found.isEmpty()) {
                found = all.stream().filter(column -> column.name().equalsIgnoreCase(name)).toList();
            }
            if (found.size() == 1 && found.get(0).column().isPresent()) {
                return found.get(0).column();
            }
            complete = false;
            List<String> names = all.stream().map(FoundColumn::name).toList();
            if (found.isEmpty()) {
                fault(line, "The table " + table + " has no column " + name, Suggestion.of(name, names)
                        .map(near -> "Did you mean " + near + "?").orElse("It has " + String.join(", ", names)));
            } else if (found.size() > 1) {
                fault(line, "The table " + table + " has several columns called " + name + " but for upper and lower case",
                        "Write the name exactly as one of " + found.stream().map(FoundColumn::name).toList());
            } else {
                fault(line, "The column " + name + " of " + table + " is of type " + found.get(0).typeName()
                        + ", which Weir cannot read and write", "Name another column, or a view that converts it");
            }
            return Optional.empty();
        }

        private boolean check(Column column, boolean fits, int line, String need) {
            if (!fits) {
                complete = false;
                fault(line,
                        "The column " + column.name() + " of " + table + " holds a " + column.kind().words() + ", but " + need,
                        "Change the type of the field or name another column");
            }
            return fits;
        }
    }
}
