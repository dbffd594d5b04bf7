package dev.weir.marketplace.drive;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a visitor is guided through, in order. A task is done by what it asks for, not by saying so. */
public enum DriveTask {

    /** Look at a record. */
    RECORD("/records", "GET", "/records/[^/]+/(?!new$)[^/]+"),

    /** Look at a flow template. */
    TEMPLATES("/templates", "GET", "/templates/[^/]+"),

    /** Make a flow from one; the page reports it once Microsoft has it. */
    FLOW("/templates", "POST", "/flows/created"),

    /** See it among one's flows. */
    MINE("/flows", "GET", "/flows");

    private final String page;
    private final String method;
    private final Pattern path;

    DriveTask(String page, String method, String path) {
        this.page = page;
        this.method = method;
        this.path = Pattern.compile(path);
    }

    /** Where it is done. */
    String page() {
        return page;
    }

    /** The task that is finished by a request that succeeded, after these. */
    static Optional<DriveTask> finishedBy(String method, String path, Set<DriveTask> done) {
        return Arrays.stream(values()).filter(task -> !done.contains(task))
                .filter(task -> task.method.equals(method) && task.path.matcher(path).matches())
                .filter(task -> task != MINE || done.contains(FLOW)).findFirst();
    }
}
