package dev.weir.connector.odata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.core.uri.parser.Parser;
import org.apache.olingo.server.core.uri.parser.UriParserException;
import org.apache.olingo.server.core.uri.validator.UriValidationException;

import dev.weir.record.Condition;
import dev.weir.record.RecordType;
import dev.weir.record.SortOrder;

/** Reads filters and orders about the records of a type. Parsing is the library's; what it means is decided here. */
public final class ODataReader {

    /** Longer or deeper filters are refused before the parser, which recurses, sees them. */
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 40;

    private static final OData LIBRARY = OData.newInstance();
    private static final Map<RecordType, Edm> MODELS = new ConcurrentHashMap<>();

    private final RecordType type;

    public ODataReader(RecordType type) {
        this.type = type;
    }

    /**
     * The condition that a {@code $filter} stands for; every record when it is null or empty.
     *
     * @throws ODataException when it is malformed, names an unknown field or uses what is not supported
     */
    public Condition filter(String filter) {
        if (filter == null || filter.isBlank()) {
            return Condition.ALL;
        }
        Expression expression = parse("$filter", filter).getFilterOption().getExpression();
        return new FilterReader(type).read(expression);
    }

    /**
     * The order that an {@code $orderby} stands for.
     *
     * @throws ODataException when it is malformed or orders by something else than fields
     */
    public List<SortOrder> order(String orderBy) {
        List<SortOrder> orders = new ArrayList<>();
        if (orderBy != null && !orderBy.isBlank()) {
            for (OrderByItem item : parse("$orderby", orderBy).getOrderByOption().getOrders()) {
                String field = FilterReader.field(item.getExpression())
                        .orElseThrow(() -> new ODataException("$orderby", "Records can be ordered by fields only."));
                orders.add(new SortOrder(field, item.isDescending()));
            }
        }
        return orders;
    }

    private UriInfo parse(String option, String value) {
        long depth = value.chars().filter(sign -> sign == '(').count();
        if (value.length() > LONGEST || depth > DEEPEST || value.split("\\bnot\\b", -1).length > DEEPEST) {
            throw new ODataException(option, "It is too long or too deep. It may have " + LONGEST + " characters, "
                    + DEEPEST + " parentheses and as many negations.");
        }
        try {
            return new Parser(MODELS.computeIfAbsent(type, ODataReader::model), LIBRARY).parseUri("/" + RecordModel.SET,
                    option + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"), null, "");
        } catch (UriParserException | UriValidationException malformed) {
            throw new ODataException(option, "It cannot be understood. " + malformed.getMessage());
        } catch (RuntimeException unexpected) {
            throw new ODataException(option, "It cannot be understood.");
        }
    }

    private static Edm model(RecordType type) {
        return LIBRARY.createServiceMetadata(new RecordModel(type), List.of()).getEdm();
    }
}
