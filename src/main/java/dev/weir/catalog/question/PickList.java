package dev.weir.catalog.question;

import java.util.List;

/**
 * The records that a person can pick for a parameter, as far as they are shown.
 *
 * @param search the words that narrow them down
 * @param choices the records, by what people call them
 * @param searchable whether there is more than can be shown, so that a search helps
 * @param more whether these are not all that the words mean
 */
public record PickList(String search, List<Choice> choices, boolean searchable, boolean more) {

    /** A record that can be picked. */
    public record Choice(String key, String title) {
    }

    public PickList {
        choices = List.copyOf(choices);
    }
}
