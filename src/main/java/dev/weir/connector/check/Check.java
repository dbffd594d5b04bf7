package dev.weir.connector.check;

import java.util.List;

/** Looks after a group of rules that concern the same part of a connector. */
interface Check {

    /** Every rule that {@link #check} can report. */
    List<Rule> rules();

    void check(Connector connector, Findings findings);
}
