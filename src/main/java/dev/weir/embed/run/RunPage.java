package dev.weir.embed.run;

import dev.weir.microsoft.flow.RunFault;

/**
 * A run, for its page.
 *
 * @param title name of the flow
 * @param when when it started
 * @param listHref where the other runs of the flow are
 * @param href where it is itself
 * @param live whether it is still at work, so that the page follows it
 * @param fault why it did not succeed; null when nothing is said
 */
record RunPage(String title, String when, String listHref, String href, boolean live, StatusView status, String took,
        RunFault fault, RunBody body) {
}
