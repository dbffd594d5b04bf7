package dev.weir.embed.run;

/**
 * What went into a step or came out, for a page.
 *
 * @param text the content, or empty with the reason in {@code note}
 * @param note what is to say about it; may be empty
 */
record ContentView(String text, String note) {

    private static final int LONGEST = 20_000;

    /** A content of any length, of which a page shows the beginning. */
    static ContentView of(String text, boolean cut, RunMessages words) {
        boolean tooLong = cut || text.length() > LONGEST;
        return new ContentView(text.substring(0, Math.min(text.length(), LONGEST)), tooLong ? words.contentCut() : "");
    }

    static ContentView none(RunMessages words) {
        return new ContentView("", words.contentNone());
    }

    static ContentView secret(RunMessages words) {
        return new ContentView("", words.contentSecret());
    }

    public boolean isShown() {
        return !text.isEmpty();
    }
}
