package dev.weir.yaml;

/**
 * Something wrong in a file that people write.
 *
 * @param file the file, as its reader named it
 * @param line the line, counted from 1
 * @param problem what is wrong, as a sentence without full stop
 * @param remedy what would be right, as a sentence without full stop
 */
public record Fault(String file, int line, String problem, String remedy) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + problem + ". " + remedy + (remedy.endsWith("?") ? "" : ".");
    }
}
