package dev.weir.embed.run;

import java.util.List;

/**
 * The runs of a flow, for a page.
 *
 * @param down whether the Flow service could not be asked
 */
record RunList(String title, String backHref, boolean down, List<Row> rows) {

    /**
     * One run.
     *
     * @param why why it did not succeed; may be empty
     */
    record Row(String when, String href, StatusView status, String took, String why) {
    }
}
