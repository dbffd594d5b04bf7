package dev.weir.licensing;

import java.util.Collection;
import java.util.List;

/**
 * A flow, or a template of one, that a licence question is about.
 *
 * @param id what the asking feature knows it by, such as a template's id
 * @param title what people know it by
 * @param kind how it starts
 * @param connectors API names of the connectors it uses; {@code http} for the built-in HTTP action
 */
public record FlowSubject(String id, String title, FlowKind kind, Collection<String> connectors) {

    public FlowSubject {
        connectors = List.copyOf(connectors);
    }
}
