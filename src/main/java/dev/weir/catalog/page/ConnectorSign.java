package dev.weir.catalog.page;

import dev.weir.catalog.Connector;

/** Draws the sign of a connector. */
final class ConnectorSign {

    private ConnectorSign() {
    }

    static String svg(Connector connector) {
        String initial = connector.initial().matches("[\\p{L}\\p{N}]+") ? connector.initial() : "?";
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="%s"/>\
                <text x="16" y="22" text-anchor="middle" font-family="sans-serif" font-size="17" font-weight="600" \
                fill="#fff">%s</text></svg>
                """.formatted(connector.color(), initial);
    }
}
