package dev.weir.embed;

/**
 * A widget as the page's script takes it.
 *
 * @param json everything the script needs to know
 * @param host the host name that serves the widget, for messages
 * @param back where the person goes when the widget closes
 */
record WidgetView(String json, String host, String back) {
}
