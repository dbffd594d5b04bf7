package dev.weir.embed.run;

import dev.weir.record.RecordPath;

/** Where the pages about runs are. */
public final class RunAddress {

    private RunAddress() {
    }

    /** The runs of a flow, by its environment and what the Flow service calls it. */
    public static String list(String environment, String flow) {
        return "/flows/runs/" + RecordPath.encoded(environment) + "/" + RecordPath.encoded(flow);
    }

    /** One run. */
    public static String of(String environment, String flow, String run) {
        return list(environment, flow) + "/" + RecordPath.encoded(run);
    }
}
