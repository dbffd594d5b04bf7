package dev.weir.catalog.submission;

/** What must hold before a template is submitted. */
enum Requirement {
    TITLE,
    DESCRIPTION,
    BENEFIT,
    NUMBERS,
    CATEGORIES,
    /** The newest files have no faults and are served. */
    SOUND,
    /** Everybody has its connectors. */
    CONNECTORS,
    /** It ran to a good end since its last change. */
    RAN
}
