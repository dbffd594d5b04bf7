package dev.weir.licensing;

import java.util.List;

/** What one file says of connectors. */
record ConnectorList(List<String> standard, List<String> premium) {

    ConnectorList {
        standard = List.copyOf(standard);
        premium = List.copyOf(premium);
    }
}
