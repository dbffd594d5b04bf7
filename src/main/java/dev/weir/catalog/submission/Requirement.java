package dev.weir.catalog.submission;

/** What must hold before a template is submitted. */
enum Requirement {
    TITLE,
    DESCRIPTION,
    BENEFIT,
    NUMBERS,
    CATEGORIES,
    /** Its files have no faults, and the newest state of the catalog is served. */
    SOUND,
    /** Everybody has its connectors. */
    CONNECTORS,
    /** It ran to a good end since its last change. */
    RAN
}
