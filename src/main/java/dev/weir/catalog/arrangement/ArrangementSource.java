package dev.weir.catalog.arrangement;

import java.util.Set;

/** Where what the operator arranged is known. */
public interface ArrangementSource {

    /** What is arranged now. */
    Arrangement current();

    /** The ids of the templates that people of a tenant must not see. */
    Set<String> hiddenFrom(String tenantId);
}
