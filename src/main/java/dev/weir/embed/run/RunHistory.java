package dev.weir.embed.run;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.microsoft.flow.FlowRun;
import dev.weir.microsoft.flow.RunStep;

/** What is known of one run, wherever it ran. */
interface RunHistory {

    FlowRun run();

    /** What an action in a loop did turn by turn; empty for one outside of loops. */
    List<RunStep> turns(RunStep action);

    /**
     * What went into a step, or why that is not shown.
     *
     * @param source the trigger or action in the definition
     */
    ContentView inputs(RunStep step, JsonNode source);

    /** What came out of a step, or why that is not shown. */
    ContentView outputs(RunStep step, JsonNode source);

    /** Whether the definition says that inputs or outputs of a step are secret. */
    static boolean isSecret(JsonNode source, String side) {
        for (JsonNode hidden : source.at("/runtimeConfiguration/secureData/properties")) {
            if (hidden.asText().equalsIgnoreCase(side)) {
                return true;
            }
        }
        return false;
    }
}
