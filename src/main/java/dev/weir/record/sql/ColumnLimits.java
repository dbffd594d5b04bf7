package dev.weir.record.sql;

import static dev.weir.record.FieldFault.Reason.REQUIRED;
import static dev.weir.record.FieldFault.Reason.TOO_LARGE;
import static dev.weir.record.FieldFault.Reason.TOO_LONG;
import static dev.weir.record.FieldFault.Reason.TOO_MANY_DECIMALS;
import static dev.weir.record.FieldFault.Reason.TOO_SMALL;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

import dev.weir.record.FieldFault;

/** What a column refuses although the declaration allows it. */
final class ColumnLimits {

    /** PostgreSQL says this or more for columns without limit. */
    private static final int UNLIMITED = 100_000;

    private ColumnLimits() {
    }

    static Optional<FieldFault> of(String field, Column column, Object value) {
        if (value == null) {
            return column.nullable() || column.filled() ? Optional.empty() : Optional.of(FieldFault.of(field, REQUIRED));
        } else if (value instanceof String text && column.kind() != ColumnKind.INTEGER && column.kind() != ColumnKind.UUID) {
            boolean tooLong = column.size() > 0 && column.size() < UNLIMITED
                    && text.codePointCount(0, text.length()) > column.size();
            return tooLong ? fault(field, TOO_LONG, String.valueOf(column.size())) : Optional.empty();
        } else if (value instanceof Long number) {
            return number(field, column, BigDecimal.valueOf(number));
        } else if (value instanceof BigDecimal number) {
            return number(field, column, number);
        }
        return Optional.empty();
    }

    private static Optional<FieldFault> number(String field, Column column, BigDecimal number) {
        BigDecimal largest = largest(column);
        if (number.compareTo(largest) > 0) {
            return fault(field, TOO_LARGE, largest.toPlainString());
        } else if (number.compareTo(largest.negate()) < 0) {
            return fault(field, TOO_SMALL, largest.negate().toPlainString());
        }
        int decimals = column.kind() == ColumnKind.INTEGER ? 0 : column.decimals();
        boolean exact = column.kind() == ColumnKind.FLOAT || column.size() == 0 || column.size() >= UNLIMITED
                || number.stripTrailingZeros().scale() <= decimals;
        return exact ? Optional.empty() : fault(field, TOO_MANY_DECIMALS, String.valueOf(decimals));
    }

    private static BigDecimal largest(Column column) {
        if (column.kind() == ColumnKind.DECIMAL && column.size() > 0 && column.size() < UNLIMITED) {
            BigDecimal step = BigDecimal.ONE.movePointLeft(column.decimals());
            return new BigDecimal(BigInteger.TEN.pow(column.size() - column.decimals())).subtract(step)
                    .setScale(column.decimals(), RoundingMode.DOWN);
        }
        return column.kind() == ColumnKind.INTEGER ? BigDecimal.valueOf(column.largest()) : BigDecimal.TEN.pow(100);
    }

    private static Optional<FieldFault> fault(String field, FieldFault.Reason reason, String detail) {
        return Optional.of(new FieldFault(field, reason, detail));
    }
}
