package dev.weir.catalog.operator;

import java.util.List;

import dev.weir.catalog.arrangement.Arrangement;

/**
 * A template as the operator sees it.
 *
 * @param versions the states of it that were served, the newest first
 * @param uses who uses it, the most diligent first
 * @param hidden from whom it is hidden
 * @param plans the plans it could be hidden from
 * @param search the words that narrow the customers down
 * @param customers the customers it could be hidden from, as far as they are shown
 * @param published under which id it is in Microsoft's gallery, or null
 * @param publishedNow whether that is the state that is served
 */
record OperatorTemplatePage(String id, String title, String version, List<Version> versions,
        List<TemplateUses.ByCustomer> uses, List<Choice> hidden, List<Choice> plans, String search, List<Choice> customers,
        Arrangement.Published published, boolean publishedNow) {

    /** A state that was served. */
    record Version(String number, String hash, String when, boolean current) {
    }

    /** An audience. */
    record Choice(String kind, String id, String name) {
    }
}
