package dev.weir.connector.check;

/**
 * A place where a connector breaks a rule.
 *
 * @param rule the broken rule
 * @param file the file's name within the folder
 * @param pointer JSON pointer (RFC 6901) of the place in that file; empty for the whole file
 * @param fault what is wrong there, in one sentence
 */
public record Finding(Rule rule, String file, String pointer, String fault) {

    @Override
    public String toString() {
        return rule.severity() + " " + rule.id() + " " + file + "#" + pointer + ": " + fault + " " + rule.remedy();
    }
}
