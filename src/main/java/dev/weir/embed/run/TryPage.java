package dev.weir.embed.run;

import java.util.List;

import dev.weir.microsoft.flow.RunFault;

/**
 * A template tried on sample data, for its page.
 *
 * @param title of the template
 * @param href where the trial is
 * @param templateHref where the template is
 * @param useHref where a flow is made of it
 * @param samples what it can be tried on
 * @param problem why nothing ran, in words; null when something did
 * @param outcome what became of it; null when nothing ran
 */
record TryPage(String title, String href, String templateHref, String useHref, List<Choice> samples, String problem,
        Outcome outcome) {

    /** A sample to choose. */
    record Choice(String file, String title, boolean chosen) {
    }

    /**
     * What a trial came to.
     *
     * @param calls what it would have done at services, in order
     * @param records the records that it left different
     */
    record Outcome(StatusView status, String took, RunFault fault, List<Call> calls, List<Changed> records, RunBody body) {
    }

    /** A call to a service: the connector, what it was asked for, and the details. */
    record Call(String connector, String operation, String input) {
    }

    /** A record that the flow changed. */
    record Changed(String key, List<Field> fields) {
    }

    /** A field of it. */
    record Field(String name, String before, String after) {
    }
}
