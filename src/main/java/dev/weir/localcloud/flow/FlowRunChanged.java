package dev.weir.localcloud.flow;

/** Told to the rest of the local cloud when a run began or ended. */
public record FlowRunChanged(FlowRun run) {

    public String tenantId() {
        return run.content().path("tenantId").asText();
    }

    public String environment() {
        return run.content().path("environment").asText();
    }
}
