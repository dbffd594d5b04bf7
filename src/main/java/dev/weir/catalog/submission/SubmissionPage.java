package dev.weir.catalog.submission;

import java.util.List;

import dev.weir.catalog.arrangement.Arrangement;

/**
 * The page of a submission.
 *
 * @param ownConnector whether the template uses the ISV's own connector
 * @param green whether everything is met
 * @param published under which id it is in Microsoft's gallery, or null
 */
record SubmissionPage(String id, String title, String version, SubmissionAnswers answers, boolean ownConnector,
        List<Item> items, boolean green, Arrangement.Published published) {

    /** A line of the check list: what must hold, whether it does, and what to do or what is known. */
    record Item(String text, boolean met, String detail) {
    }
}
