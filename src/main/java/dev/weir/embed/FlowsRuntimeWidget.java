package dev.weir.embed;

/** Runs an instant flow that the host names once the widget is ready. It has no documented settings. */
public record FlowsRuntimeWidget() implements Widget {

    @Override
    public String type() {
        return "flowsRuntime";
    }

    @Override
    public String settingsKey() {
        return "runtimeSettings";
    }
}
