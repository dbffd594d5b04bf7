package dev.weir.marketplace.drive;

/** What a visitor is guided through, in order. */
public enum DriveTask {

    /** Look at a record. */
    RECORD("/test-drive/records"),

    /** Look through the flow templates. */
    TEMPLATES("/templates"),

    /** Make a flow from one. */
    FLOW("/templates"),

    /** See it among one's flows. */
    MINE("/flows");

    private final String page;

    DriveTask(String page) {
        this.page = page;
    }

    /** Where it is done. */
    String page() {
        return page;
    }
}
