package dev.weir.connector.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.connector.definition.FieldSchemas;
import dev.weir.connector.odata.ODataReader;
import dev.weir.record.PagePosition;
import dev.weir.record.RecordQuery;
import dev.weir.record.RecordType;

/** The OData options of a list. */
public class ListOptions {

    @RestQuery("$filter")
    String filter;

    @RestQuery("$orderby")
    String orderBy;

    @RestQuery("$top")
    String top;

    @RestQuery("$select")
    String select;

    @RestQuery("$skiptoken")
    String skipToken;

    /** The query for one page of at most this size. */
    RecordQuery query(RecordType type, ApiConfig config) {
        ODataReader reader = new ODataReader(type);
        int limit = Math.min(wanted().orElse(config.pageSize()), config.largestPage());
        Optional<PagePosition> start = Optional.empty();
        if (skipToken != null && !skipToken.isEmpty()) {
            start = Optional.of(PagePosition.of(skipToken).orElseThrow(() -> ApiException.of(Status.BAD_REQUEST,
                    "$skiptoken is not one of ours. Follow @odata.nextLink as it is.")));
        }
        return new RecordQuery(reader.filter(filter), reader.order(orderBy), limit, start);
    }

    /** How many records the caller wants at most. */
    OptionalInt wanted() {
        if (top == null || top.isBlank()) {
            return OptionalInt.empty();
        }
        try {
            int number = Integer.parseInt(top.strip());
            if (number >= 1 && number <= RecordQuery.LARGEST) {
                return OptionalInt.of(number);
            }
        } catch (NumberFormatException notANumber) {
            // answered below, like a number out of range
        }
        throw ApiException.of(Status.BAD_REQUEST, "$top must be a whole number from 1 to " + RecordQuery.LARGEST + ".");
    }

    /** The names to answer; empty for all. */
    Set<String> selected(RecordType type) {
        if (select == null || select.isBlank() || select.strip().equals("*")) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>(Arrays.asList(select.strip().split("\\s*,\\s*")));
        List<String> always = List.of(RecordType.ID, RecordType.CREATED, RecordType.CHANGED);
        for (String name : names) {
            String field = name.endsWith(FieldSchemas.TITLE_SUFFIX) && type.field(name).isEmpty()
                    ? name.substring(0, name.length() - FieldSchemas.TITLE_SUFFIX.length())
                    : name;
            if (!always.contains(name) && type.field(field).isEmpty()) {
                throw ApiException.of(Status.BAD_REQUEST, "$select names the unknown field " + name + ".");
            }
        }
        return names;
    }

    /** The query string of the next page; {@code $top} counts what is still wanted. */
    String next(PagePosition position, int answered) {
        StringBuilder query = new StringBuilder("$skiptoken=" + position.token());
        add(query, "$filter", filter);
        add(query, "$orderby", orderBy);
        add(query, "$select", select);
        wanted().ifPresent(number -> query.append("&$top=").append(number - answered));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (value != null && !value.isBlank()) {
            query.append('&').append(name).append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        }
    }
}
