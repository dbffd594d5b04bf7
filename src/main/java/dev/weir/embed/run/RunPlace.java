package dev.weir.embed.run;

import java.util.Map;

import dev.weir.record.RecordPath;

/**
 * Where a run is shown, and what of it is open.
 *
 * @param path the path of its page
 * @param fixed what else belongs to its address
 * @param step the step that is open, or null
 * @param repetition of a step in a loop the turn that is open, or null
 */
record RunPlace(String path, Map<String, String> fixed, String step, String repetition) {

    /** The address with a step opened. */
    String step(String name) {
        StringBuilder address = new StringBuilder(path).append('?');
        fixed.forEach((key, value) -> address.append(RecordPath.encoded(key)).append('=').append(RecordPath.encoded(value))
                .append('&'));
        return address.append("step=").append(RecordPath.encoded(name)).append("#step").toString();
    }

    RunPlace open(String name) {
        return new RunPlace(path, fixed, name, repetition);
    }
}
