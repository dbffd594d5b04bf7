package dev.weir.embed.run;

/** A status for a page: a sign, a word, and a class for the colour. */
public record StatusView(String sign, String word, String style) {

    static StatusView of(RunStatus status, RunWords words) {
        return new StatusView(status.sign(), words.status(status), status.style());
    }

    static StatusView notStarted(RunWords words) {
        return new StatusView("·", words.words().notStarted(), "run-status--none");
    }
}
