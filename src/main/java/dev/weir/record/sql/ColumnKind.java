package dev.weir.record.sql;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

import dev.weir.record.FieldType;

/** What a column can hold, as far as Weir can read and write it, and how its values become those of fields. */
enum ColumnKind {

    TEXT(SQLDataType.VARCHAR, "text"),
    /** Text that the database fills up with blanks. */
    PADDED_TEXT(SQLDataType.VARCHAR, "text"),
    INTEGER(SQLDataType.BIGINT, "whole number"),
    DECIMAL(SQLDataType.NUMERIC, "number"),
    FLOAT(SQLDataType.DOUBLE, "number"),
    BOOLEAN(SQLDataType.BOOLEAN, "truth value"),
    DATE(SQLDataType.LOCALDATE, "date"),
    /** A time without zone, which is taken for UTC. */
    TIMESTAMP(SQLDataType.LOCALDATETIME, "date and time"),
    ZONED_TIMESTAMP(SQLDataType.TIMESTAMPWITHTIMEZONE, "date and time"),
    UUID(SQLDataType.UUID, "UUID");

    private static final Set<String> TEXT_TYPES = Set.of("varchar", "text", "character varying", "citext", "name",
            "character large object", "clob", "varchar_ignorecase");

    private final DataType<?> dataType;
    private final String words;

    ColumnKind(DataType<?> dataType, String words) {
        this.dataType = dataType;
        this.words = words;
    }

    /** The kind of a column, by what JDBC says of it; empty for what Weir cannot handle. */
    static Optional<ColumnKind> of(int jdbcType, String typeName) {
        String name = typeName.toLowerCase(Locale.ROOT);
        if (name.equals("uuid")) {
            return Optional.of(UUID);
        }
        return Optional.ofNullable(switch (jdbcType) {
            case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NVARCHAR, Types.OTHER ->
                TEXT_TYPES.contains(name) ? TEXT : null;
            case Types.CHAR, Types.NCHAR -> PADDED_TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOAT;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.DATE -> DATE;
            case Types.TIMESTAMP -> name.contains("with time zone") || name.equals("timestamptz") ? ZONED_TIMESTAMP : TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> ZONED_TIMESTAMP;
            default -> null;
        });
    }

    DataType<?> dataType() {
        return dataType;
    }

    String words() {
        return words;
    }

    /** Whether a field of this type can live in such a column. */
    boolean holds(FieldType type) {
        return switch (type) {
            case INTEGER -> this == INTEGER || this == DECIMAL;
            case DECIMAL -> this == INTEGER || this == DECIMAL || this == FLOAT;
            case BOOLEAN -> this == BOOLEAN;
            case DATE -> this == DATE;
            case DATE_TIME -> this == TIMESTAMP || this == ZONED_TIMESTAMP;
            case REFERENCE -> isKey();
            default -> this == TEXT || this == PADDED_TEXT;
        };
    }

    boolean isKey() {
        return this == TEXT || this == PADDED_TEXT || this == INTEGER || this == DECIMAL || this == UUID;
    }

    boolean isTime() {
        return this == TIMESTAMP || this == ZONED_TIMESTAMP;
    }

    /** The value of a field of this type, as the column takes it. */
    Object toDatabase(Object value) {
        if (value == null) {
            return null;
        }
        return switch (this) {
            case TEXT, PADDED_TEXT, BOOLEAN, DATE -> value;
            case INTEGER -> value instanceof BigDecimal number ? number.longValueExact() : value;
            case DECIMAL -> value instanceof Long number ? BigDecimal.valueOf(number) : value;
            case FLOAT -> ((Number) value).doubleValue();
            case TIMESTAMP -> LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC);
            case ZONED_TIMESTAMP -> OffsetDateTime.ofInstant((Instant) value, ZoneOffset.UTC);
            case UUID -> java.util.UUID.fromString((String) value);
        };
    }

    /** What a key's text is in such a column, or empty when no row can have it. */
    Optional<Object> keyToDatabase(String key) {
        try {
            return switch (this) {
                case INTEGER -> Optional.<Object> of(Long.valueOf(key)).filter(number -> number.toString().equals(key));
                case DECIMAL -> Optional.<Object> of(new BigDecimal(key)).filter(number -> key.matches("-?\\d{1,38}"));
                case UUID -> Optional.<Object> of(java.util.UUID.fromString(key)).filter(id -> id.toString().equals(key));
                default -> Optional.of(key);
            };
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    /** A column's value as that of a field. */
    Object fromDatabase(FieldType type, Object raw) {
        if (raw == null) {
            return null;
        }
        Object value = switch (this) {
            case PADDED_TEXT -> ((String) raw).stripTrailing();
            case FLOAT -> BigDecimal.valueOf((Double) raw);
            case TIMESTAMP -> ((LocalDateTime) raw).toInstant(ZoneOffset.UTC);
            case ZONED_TIMESTAMP -> ((OffsetDateTime) raw).toInstant();
            default -> raw;
        };
        return switch (type) {
            case INTEGER -> value instanceof BigDecimal number ? (Object) number.longValue() : value;
            case DECIMAL -> value instanceof Long number ? BigDecimal.valueOf(number) : value;
            case BOOLEAN, DATE, DATE_TIME -> value;
            default -> value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        };
    }
}
