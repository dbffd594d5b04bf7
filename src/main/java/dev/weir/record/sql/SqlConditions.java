package dev.weir.record.sql;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

import dev.weir.record.Condition.And;
import dev.weir.record.Condition.Comparison;
import dev.weir.record.Condition.Not;
import dev.weir.record.Condition.Operator;
import dev.weir.record.Condition.Or;
import dev.weir.record.Condition.Place;
import dev.weir.record.Condition.Search;
import dev.weir.record.Condition.TextMatch;
import dev.weir.record.FieldCheck;
import dev.weir.record.FieldType;
import dev.weir.record.TenantId;

/** Turns conditions into SQL that is never unknown: each comparison says itself what an empty column means. */
final class SqlConditions {

    private static final char ESCAPE = '!';

    private final TenantId tenant;
    private final BoundType bound;
    private final BoundTypes types;

    SqlConditions(TenantId tenant, BoundType bound, BoundTypes types) {
        this.tenant = tenant;
        this.bound = bound;
        this.types = types;
    }

    Condition of(dev.weir.record.Condition condition) {
        if (condition instanceof Comparison comparison) {
            return comparison(comparison);
        } else if (condition instanceof TextMatch match) {
            return like(bound.column(match.field()).sql(), match.place(), match.text());
        } else if (condition instanceof Search search) {
            return search(search.word());
        } else if (condition instanceof And all) {
            return all.conditions().stream().map(this::of).reduce(noCondition(), Condition::and);
        } else if (condition instanceof Or any) {
            return any.conditions().isEmpty() ? falseCondition() : DSL.or(any.conditions().stream().map(this::of).toList());
        }
        return DSL.not(of(((Not) condition).condition()));
    }

    private Condition comparison(Comparison comparison) {
        Column column = bound.column(comparison.field());
        Field<Object> field = column.sql();
        if (comparison.value() == null) {
            return comparison.operator() == Operator.EQUAL ? field.isNull() : field.isNotNull();
        }
        if (comparison.value() instanceof String text && !FieldCheck.isStorable(text)) {
            return comparison.operator() == Operator.NOT_EQUAL ? trueCondition() : falseCondition();
        }
        Object value = isKey(comparison.field()) ? column.kind().keyToDatabase((String) comparison.value()).orElse(null)
                : column.kind().toDatabase(comparison.value());
        if (value == null) {
            return comparison.operator() == Operator.NOT_EQUAL ? trueCondition() : falseCondition();
        }
        return switch (comparison.operator()) {
            case EQUAL -> field.isNotNull().and(field.eq(value));
            case NOT_EQUAL -> field.isNull().or(field.ne(value));
            case LESS -> field.isNotNull().and(field.lt(value));
            case LESS_OR_EQUAL -> field.isNotNull().and(field.le(value));
            case GREATER -> field.isNotNull().and(field.gt(value));
            case GREATER_OR_EQUAL -> field.isNotNull().and(field.ge(value));
        };
    }

    private boolean isKey(String name) {
        return bound.key().equals(bound.column(name)) || bound.fieldType(name) == FieldType.REFERENCE;
    }

    private Condition search(String word) {
        List<Condition> places = new ArrayList<>();
        places.add(like(bound.key().sql(), Place.ANYWHERE, word));
        for (dev.weir.record.Field field : bound.type().fields()) {
            if (field.type().isSearched()) {
                places.add(like(bound.column(field.name()).sql(), Place.ANYWHERE, word));
            }
            field.target().map(types::get).ifPresent(target -> places.add(refersTo(field, target, word)));
        }
        return DSL.or(places);
    }

    private Condition refersTo(dev.weir.record.Field field, BoundType target, String word) {
        String other = "referred";
        Column label = target.column(target.type().label());
        Object owner = target.tenant().kind().keyToDatabase(tenant.value()).orElse(null);
        return owner == null ? falseCondition()
                : exists(selectOne().from(target.table().as(other))
                        .where(target.tenant().sql(other).eq(owner),
                                target.key().sql(other).eq(field(bound, field)),
                                like(label.sql(other), Place.ANYWHERE, word)));
    }

    /** The column of a field with its table's name, so that it is not taken for a column of another table of the query. */
    private static Field<Object> field(BoundType bound, dev.weir.record.Field field) {
        return DSL.field(bound.table().getQualifiedName().append(bound.column(field.name()).name()),
                bound.column(field.name()).sql().getDataType());
    }

    private static Condition like(Field<Object> field, Place place, String text) {
        if (!FieldCheck.isStorable(text)) {
            return falseCondition();
        }
        String escaped = text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        String pattern = (place == Place.START ? "" : "%") + escaped + (place == Place.END ? "" : "%");
        return field.isNotNull().and(DSL.lower(field.cast(SQLDataType.VARCHAR)).like(pattern, ESCAPE));
    }
}
