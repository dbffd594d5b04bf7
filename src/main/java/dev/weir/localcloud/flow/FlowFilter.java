package dev.weir.localcloud.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** The {@code $filter} of a list of flows: {@code search('…')}, or what an operation of the flow works on. */
final class FlowFilter {

    private static final Pattern SEARCH = Pattern.compile("search\\(\\s*'([^']*)'\\s*\\)");
    private static final Pattern OPERATION = Pattern
            .compile("operations/any\\(\\s*(\\w+)\\s*:\\s*\\1/([\\w.]+)\\s+eq\\s+'((?:[^']|'')*)'\\s*\\)");

    private FlowFilter() {
    }

    /** What the filter lets through for this caller; without a filter, everything. */
    static Predicate<CloudFlow> parse(String filter, FlowCaller caller) {
        Predicate<CloudFlow> all = flow -> true;
        if (filter == null || filter.isBlank()) {
            return all;
        }
        for (String part : filter.trim().split("\\s+and\\s+(?=search|operations)")) {
            Matcher search = SEARCH.matcher(part);
            Matcher operation = OPERATION.matcher(part);
            if (search.matches()) {
                all = all.and(search(search.group(1), caller));
            } else if (operation.matches()) {
                String value = operation.group(3).replace("''", "'");
                all = all.and(flow -> worksOn(flow, value));
            } else {
                throw FlowFault.badRequest("InvalidRequestFilter", "The filter '" + filter + "' is not supported.");
            }
        }
        return all;
    }

    private static Predicate<CloudFlow> search(String words, FlowCaller caller) {
        List<String> terms = Arrays.asList(words.trim().split("\\s+AND\\s+|\\s+"));
        Predicate<CloudFlow> whose = flow -> false;
        Predicate<CloudFlow> what = flow -> true;
        boolean anybody = true;
        for (String term : terms) {
            switch (term) {
                case "personal" -> {
                    whose = whose.or(flow -> flow.ownerId().equals(caller.objectId()));
                    anybody = false;
                }
                case "team" -> {
                    whose = whose.or(flow -> isShared(flow));
                    anybody = false;
                }
                case "manual" -> what = what.and(CloudFlow::isInstant);
                default -> what = what.and(flow -> flow.displayName().toLowerCase(Locale.ROOT)
                        .contains(term.toLowerCase(Locale.ROOT)));
            }
        }
        return anybody ? what : what.and(whose);
    }

    private static boolean isShared(CloudFlow flow) {
        return flow.permissions().size() > 1;
    }

    private static boolean worksOn(CloudFlow flow, String value) {
        for (JsonNode operation : new Operations(flow.definition(), flow.connectionReferences()).all()) {
            for (JsonNode parameter : operation.path("inputs").path("parameters")) {
                if (parameter.asText().equals(value)) {
                    return true;
                }
            }
        }
        return false;
    }
}
