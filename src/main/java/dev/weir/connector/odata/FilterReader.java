package dev.weir.connector.odata;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourcePrimitiveProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.Binary;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.Method;
import org.apache.olingo.server.api.uri.queryoption.expression.Unary;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.weir.record.Condition;
import dev.weir.record.FieldCheck;
import dev.weir.record.FieldType;
import dev.weir.record.RecordJson;
import dev.weir.record.RecordType;

/** Turns a parsed filter into a condition. */
final class FilterReader {

    private static final String SUPPORTED = "Supported are comparisons of a field with a value, and, or, not, contains, "
            + "startswith and endswith.";

    private final RecordType type;

    FilterReader(RecordType type) {
        this.type = type;
    }

    Condition read(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary(binary);
        } else if (expression instanceof Unary unary && unary.getOperator() == UnaryOperatorKind.NOT) {
            return new Condition.Not(read(unary.getOperand()));
        } else if (expression instanceof Method method) {
            return method(method);
        }
        return field(expression).filter(name -> typeOf(name) == FieldType.BOOLEAN)
                .map(name -> Condition.equal(name, true)).orElseThrow(() -> unsupported("This filter is not supported."));
    }

    private Condition binary(Binary binary) {
        BinaryOperatorKind operator = binary.getOperator();
        if (operator == BinaryOperatorKind.AND) {
            return Condition.all(read(binary.getLeftOperand()), read(binary.getRightOperand()));
        } else if (operator == BinaryOperatorKind.OR) {
            return Condition.any(read(binary.getLeftOperand()), read(binary.getRightOperand()));
        }
        Condition.Operator comparison = comparison(operator);
        Optional<String> left = field(binary.getLeftOperand());
        if (left.isPresent() && binary.getRightOperand() instanceof Literal literal) {
            return compare(left.get(), comparison, literal);
        }
        Optional<String> right = field(binary.getRightOperand());
        if (right.isPresent() && binary.getLeftOperand() instanceof Literal literal) {
            return compare(right.get(), flipped(comparison), literal);
        }
        throw unsupported("A comparison needs a field on one side and a value on the other.");
    }

    private Condition compare(String field, Condition.Operator operator, Literal literal) {
        Object value = literal.getType() == null ? null : value(field, literal.getText());
        if (value == null && operator != Condition.Operator.EQUAL && operator != Condition.Operator.NOT_EQUAL) {
            throw unsupported("null can only be compared with eq and ne.");
        }
        return new Condition.Comparison(field, operator, value);
    }

    private Condition method(Method method) {
        Condition.Place place = switch (method.getMethod()) {
            case CONTAINS -> Condition.Place.ANYWHERE;
            case STARTSWITH -> Condition.Place.START;
            case ENDSWITH -> Condition.Place.END;
            default -> throw unsupported("The function " + method.getMethod() + " is not supported.");
        };
        List<Expression> parameters = method.getParameters();
        String field = field(parameters.get(0)).orElseThrow(() -> unsupported("The function looks into a field only."));
        if (!(parameters.get(1) instanceof Literal literal) || literal.getType() == null || !isText(field)) {
            throw unsupported("The function looks for a text in a field that holds text.");
        }
        return new Condition.TextMatch(field, place, text(literal.getText()));
    }

    private boolean isText(String field) {
        return !field.equals(RecordType.ID) && typeOf(field).valueType().equals(String.class);
    }

    private Object value(String field, String literal) {
        FieldType known = typeOf(field);
        JsonNode node = switch (known) {
            case INTEGER, DECIMAL -> number(literal);
            case BOOLEAN -> BooleanNode.valueOf(Boolean.parseBoolean(literal));
            default -> TextNode.valueOf(text(literal));
        };
        return RecordJson.read(known, node)
                .orElseThrow(() -> unsupported(field + " cannot be compared with " + literal + "."));
    }

    private static JsonNode number(String literal) {
        try {
            return DecimalNode.valueOf(new BigDecimal(literal));
        } catch (NumberFormatException special) {
            throw unsupported(literal + " is no number that records can have.");
        }
    }

    private static String text(String literal) {
        String text = literal.length() > 1 && literal.startsWith("'") && literal.endsWith("'")
                ? literal.substring(1, literal.length() - 1).replace("''", "'")
                : literal;
        if (!FieldCheck.isStorable(text)) {
            throw unsupported("The text holds characters that records cannot have.");
        }
        return text;
    }

    private FieldType typeOf(String name) {
        return switch (name) {
            case RecordType.ID -> FieldType.TEXT;
            case RecordType.CREATED, RecordType.CHANGED -> FieldType.DATE_TIME;
            default -> type.field(name).orElseThrow(() -> unsupported("There is no field " + name + ".")).type();
        };
    }

    /** The field that an expression names, if it names one. */
    static Optional<String> field(Expression expression) {
        if (!(expression instanceof Member member)) {
            return Optional.empty();
        }
        List<UriResource> parts = member.getResourcePath().getUriResourceParts();
        return parts.size() == 1 && parts.get(0) instanceof UriResourcePrimitiveProperty property
                ? Optional.of(property.getProperty().getName())
                : Optional.empty();
    }

    private static Condition.Operator comparison(BinaryOperatorKind operator) {
        return switch (operator) {
            case EQ -> Condition.Operator.EQUAL;
            case NE -> Condition.Operator.NOT_EQUAL;
            case LT -> Condition.Operator.LESS;
            case LE -> Condition.Operator.LESS_OR_EQUAL;
            case GT -> Condition.Operator.GREATER;
            case GE -> Condition.Operator.GREATER_OR_EQUAL;
            default -> throw unsupported("The operator " + operator + " is not supported.");
        };
    }

    private static Condition.Operator flipped(Condition.Operator operator) {
        return switch (operator) {
            case LESS -> Condition.Operator.GREATER;
            case LESS_OR_EQUAL -> Condition.Operator.GREATER_OR_EQUAL;
            case GREATER -> Condition.Operator.LESS;
            case GREATER_OR_EQUAL -> Condition.Operator.LESS_OR_EQUAL;
            default -> operator;
        };
    }

    private static ODataException unsupported(String why) {
        return new ODataException("$filter", why + " " + SUPPORTED);
    }
}
