package dev.weir.embed;

import java.util.List;

/**
 * Says what has to be done before a flow can be made.
 *
 * @param items what exactly, one by one
 */
record NoticePage(String title, String text, List<String> items, String href, String link) {
}
