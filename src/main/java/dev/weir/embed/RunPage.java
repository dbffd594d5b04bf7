package dev.weir.embed;

import java.util.List;

/**
 * The choice of a flow to run.
 *
 * @param down whether the Flow service could not be asked
 */
record RunPage(String title, String back, String backTitle, boolean down, List<Choice> flows) {

    /** A flow that can be run. */
    record Choice(String title, String href, boolean on) {
    }
}
