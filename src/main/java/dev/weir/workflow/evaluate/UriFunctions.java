package dev.weir.workflow.evaluate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** Functions that take an absolute URI apart. */
final class UriFunctions {

    private static final Pattern URI = Pattern.compile(
            "([A-Za-z][A-Za-z0-9+.-]*)://(?:[^/?#@]*@)?(\\[[^\\]/?#]*\\]|[^:/?#]*)(?::(\\d{1,5}))?(/[^?#]*)?(\\?[^#]*)?(#.*)?");

    private UriFunctions() {
    }

    static void register(FunctionTable.Group group) {
        group.add("uriHost", 1, call -> Values.of(parts(call).group(2).toLowerCase(Locale.ROOT)))
                .add("uriPath", 1, call -> Values.of(path(parts(call))))
                .add("uriPathAndQuery", 1, call -> {
                    Matcher parts = parts(call);
                    return Values.of(path(parts) + query(parts));
                })
                .add("uriPort", 1, UriFunctions::port)
                .add("uriQuery", 1, call -> Values.of(query(parts(call))))
                .add("uriScheme", 1, call -> Values.of(parts(call).group(1).toLowerCase(Locale.ROOT)));
    }

    private static Matcher parts(Call call) {
        Matcher parts = URI.matcher(call.text(0).strip());
        if (!parts.matches()) {
            throw call.error("expects its parameter to be a well-formed absolute URI");
        }
        return parts;
    }

    private static String path(Matcher parts) {
        return parts.group(4) == null ? "/" : parts.group(4).replace(" ", "%20");
    }

    private static String query(Matcher parts) {
        return parts.group(5) == null || parts.group(5).equals("?") ? "" : parts.group(5).replace(" ", "%20");
    }

    private static JsonNode port(Call call) {
        Matcher parts = parts(call);
        if (parts.group(3) != null) {
            return Values.of(Long.parseLong(parts.group(3)));
        }
        return Values.of(switch (parts.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "ws" -> 80;
            case "https", "wss" -> 443;
            case "ftp" -> 21;
            default -> -1;
        });
    }
}
