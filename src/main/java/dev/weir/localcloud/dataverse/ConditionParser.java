package dev.weir.localcloud.dataverse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads {@code $filter}: comparisons, {@code contains}, {@code startswith}, {@code endswith}, {@code not}, {@code and},
 * {@code or} and parentheses.
 *
 * @see <a href="https://docs.oasis-open.org/odata/odata/v4.01/odata-v4.01-part2-url-conventions.html">OData 4.01</a>
 */
final class ConditionParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>'(?:[^']|'')*')|(?<mark>[(),])|(?<word>[^\\s(),']+))");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private ConditionParser(String filter) {
        Matcher matcher = TOKEN.matcher(filter);
        int end = 0;
        while (end < filter.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        if (!filter.substring(end).isBlank()) {
            throw DataverseFault.badQuery("Syntax error at position " + end + " in '" + filter + "'.");
        }
    }

    static Condition parse(String filter) {
        if (filter == null || filter.isBlank()) {
            return Condition.ALL;
        }
        ConditionParser parser = new ConditionParser(filter);
        Condition condition = parser.either();
        if (parser.next < parser.tokens.size()) {
            throw DataverseFault.badQuery("Unexpected '" + parser.tokens.get(parser.next) + "' in '" + filter + "'.");
        }
        return condition;
    }

    private Condition either() {
        Condition left = both();
        while (accept("or")) {
            Condition first = left;
            Condition second = both();
            left = row -> first.test(row) || second.test(row);
        }
        return left;
    }

    private Condition both() {
        Condition left = one();
        while (accept("and")) {
            Condition first = left;
            Condition second = one();
            left = row -> first.test(row) && second.test(row);
        }
        return left;
    }

    private Condition one() {
        if (accept("not")) {
            Condition denied = one();
            return row -> !denied.test(row);
        }
        if (accept("(")) {
            Condition inner = either();
            expect(")");
            return inner;
        }
        String word = take();
        return switch (word) {
            case "contains", "startswith", "endswith" -> text(word);
            default -> comparison(word);
        };
    }

    private Condition text(String function) {
        expect("(");
        String column = take();
        expect(",");
        String wanted = unquote(take()).toLowerCase(Locale.ROOT);
        expect(")");
        return row -> {
            String value = row.path(column).asText().toLowerCase(Locale.ROOT);
            return switch (function) {
                case "contains" -> value.contains(wanted);
                case "startswith" -> value.startsWith(wanted);
                default -> value.endsWith(wanted);
            };
        };
    }

    private Condition comparison(String column) {
        String operator = take();
        String literal = take();
        IntPredicate holds = switch (operator) {
            case "eq" -> order -> order == 0;
            case "ne" -> order -> order != 0;
            case "gt" -> order -> order > 0;
            case "ge" -> order -> order >= 0;
            case "lt" -> order -> order < 0;
            case "le" -> order -> order <= 0;
            default -> throw DataverseFault.badQuery("A binary operator was expected, not '" + operator + "'.");
        };
        if (literal.equals("null")) {
            boolean wantsNull = operator.equals("eq");
            return row -> isNull(row.path(column)) == wantsNull;
        }
        String wanted = unquote(literal);
        return row -> isNull(row.path(column)) ? operator.equals("ne") : holds.test(compare(row.path(column), wanted));
    }

    private static boolean isNull(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static int compare(JsonNode value, String wanted) {
        if (value.isNumber() && wanted.matches("-?\\d+(\\.\\d+)?")) {
            return value.decimalValue().compareTo(new BigDecimal(wanted));
        }
        return value.asText().compareToIgnoreCase(wanted);
    }

    private boolean accept(String token) {
        boolean there = next < tokens.size() && tokens.get(next).equals(token);
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw DataverseFault.badQuery("'" + token + "' was expected.");
        }
    }

    private String take() {
        if (next == tokens.size()) {
            throw DataverseFault.badQuery("The filter ends too early.");
        }
        return tokens.get(next++);
    }

    private static String unquote(String literal) {
        return literal.startsWith("'") ? literal.substring(1, literal.length() - 1).replace("''", "'") : literal;
    }
}
