package dev.weir.embed.run;

import java.util.List;

import dev.weir.microsoft.flow.RunFault;
import io.quarkus.qute.RawString;

/**
 * What a run did step by step, for a page.
 *
 * @param place where it is shown
 * @param drawing the flow as SVG
 * @param chosen the step that is open, or null
 */
record RunBody(RunPlace place, RawString drawing, List<Row> steps, Chosen chosen) {

    /**
     * A step in the list.
     *
     * @param depth how many blocks are around it
     */
    record Row(String title, String href, StatusView status, String took, boolean open, int depth) {
    }

    /**
     * A step that is open.
     *
     * @param name its name in the definition
     * @param fault why it did not succeed; null when nothing is said
     * @param repetitions what it did in each turn of the loops around it; empty outside of loops
     */
    record Chosen(String title, String name, StatusView status, String started, String took, RunFault fault,
            ContentView inputs, ContentView outputs, List<Repetition> repetitions) {
    }

    /** One turn of a step in a loop. */
    record Repetition(String name, String title, boolean open) {
    }
}
