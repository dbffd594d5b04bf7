package dev.weir.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is known of connectors. Microsoft's stand in a list that ships with Weir; a bare name is the ISV's own connector. */
public final class Connectors {

    private static final String PREFIX = "shared_";
    private static final String OWN_COLOR = "#0f6cbd";
    private static final Map<String, Connector> KNOWN = read();

    private Connectors() {
    }

    /** Microsoft's name for a connector that a descriptor names: {@code fieldline} is {@code shared_fieldline} there. */
    public static String apiName(String name) {
        return name.startsWith(PREFIX) ? name : PREFIX + name;
    }

    /** The connector that a descriptor names, either as {@code shared_…} or, for the ISV's own, by its bare name. */
    public static Connector named(String name) {
        if (!name.startsWith(PREFIX)) {
            return new Connector(PREFIX + name, titled(name), Connector.Kind.CUSTOM, OWN_COLOR);
        }
        return of(name);
    }

    /** The connector of Microsoft's name. */
    public static Connector of(String apiName) {
        Connector known = KNOWN.get(apiName.toLowerCase(Locale.ROOT));
        return known != null ? known
                : new Connector(apiName, titled(apiName.startsWith(PREFIX) ? apiName.substring(PREFIX.length()) : apiName),
                        Connector.Kind.UNKNOWN, "#616161");
    }

    private static String titled(String name) {
        return name.isEmpty() ? "?" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Map<String, Connector> read() {
        Map<String, Connector> known = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Connectors.class.getResourceAsStream("connectors.csv"), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                String[] cells = line.split(",");
                known.put(cells[0], new Connector(cells[0], cells[1],
                        Connector.Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3]));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(known);
    }
}
