package dev.weir.embed.run;

import dev.weir.record.RecordPath;

/** Where the pages about runs are. */
final class RunAddress {

    private RunAddress() {
    }

    /** The runs of a flow. */
    static String list(String environment, String flow) {
        return "/flows/runs/" + RecordPath.encoded(environment) + "/" + RecordPath.encoded(flow);
    }

    static String of(String environment, String flow, String run) {
        return list(environment, flow) + "/" + RecordPath.encoded(run);
    }
}
