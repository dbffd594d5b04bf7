package dev.weir.record.sql;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.record.FieldCheck;
import dev.weir.record.FieldType;
import dev.weir.record.PagePosition;
import dev.weir.record.RecordJson;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordType;
import dev.weir.record.SortOrder;
import dev.weir.record.StoredRecord;

/** The order of a query and the condition that a page starts after, or ends before, a certain row. */
final class SqlPaging {

    private final BoundType bound;
    private final List<SortOrder> orders;

    SqlPaging(BoundType bound, RecordQuery query) {
        this.bound = bound;
        this.orders = new ArrayList<>(query.order());
        if (orders.stream().noneMatch(order -> order.field().equals(RecordType.ID))) {
            orders.add(new SortOrder(RecordType.ID, !orders.isEmpty() && orders.get(orders.size() - 1).descending()));
        }
    }

    /** The order of the rows; empty columns come last, or, read backwards, first. */
    List<SortField<?>> order(boolean backwards) {
        List<SortField<?>> fields = new ArrayList<>();
        for (SortOrder order : orders) {
            Column column = bound.column(order.field());
            if (column.nullable()) {
                Field<Integer> empty = DSL.when(column.sql().isNull(), DSL.inline(1)).otherwise(DSL.inline(0));
                fields.add(backwards ? empty.desc() : empty.asc());
            }
            fields.add(order.descending() == backwards ? column.sql().asc() : column.sql().desc());
        }
        return fields;
    }

    /** Where the rows beyond a place begin; a place of another order begins nowhere. */
    Condition beyond(PagePosition place) {
        if (place.values().size() != orders.size()) {
            return falseCondition();
        }
        List<Condition> ways = new ArrayList<>();
        Condition equalSoFar = noCondition();
        for (int index = 0; index < orders.size(); index++) {
            SortOrder order = orders.get(index);
            Column column = bound.column(order.field());
            String text = place.values().get(index);
            Optional<Object> value = text == null ? Optional.empty() : value(order.field(), column, text);
            if (text != null && value.isEmpty()) {
                return falseCondition();
            }
            ways.add(equalSoFar.and(beyond(column, value, order.descending() != place.backwards(), place.backwards())));
            equalSoFar = equalSoFar.and(value.map(column.sql()::eq).orElseGet(column.sql()::isNull));
        }
        return DSL.or(ways);
    }

    private static Condition beyond(Column column, Optional<Object> value, boolean smaller, boolean backwards) {
        Field<Object> field = column.sql();
        if (value.isEmpty()) {
            return backwards ? field.isNotNull() : falseCondition();
        }
        Condition further = smaller ? field.lt(value.get()) : field.gt(value.get());
        return backwards || !column.nullable() ? further : further.or(field.isNull());
    }

    /** The place beside a record. */
    PagePosition beside(StoredRecord record, boolean backwards) {
        List<String> values = new ArrayList<>();
        for (SortOrder order : orders) {
            Object value = record.value(order.field());
            values.add(value == null ? null : value.toString());
        }
        return new PagePosition(backwards, values);
    }

    private Optional<Object> value(String name, Column column, String text) {
        if (!FieldCheck.isStorable(text)) {
            return Optional.empty();
        }
        FieldType type = bound.fieldType(name);
        if (name.equals(RecordType.ID) || type == FieldType.REFERENCE) {
            return column.kind().keyToDatabase(text);
        }
        try {
            JsonNode node = switch (type) {
                case INTEGER, DECIMAL -> DecimalNode.valueOf(new BigDecimal(text));
                case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(text));
                default -> TextNode.valueOf(text);
            };
            return RecordJson.read(type, node).map(column.kind()::toDatabase);
        } catch (ArithmeticException | NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}
