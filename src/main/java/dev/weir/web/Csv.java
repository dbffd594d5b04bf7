package dev.weir.web;

/** Cells of files for spreadsheets. */
public final class Csv {

    private Csv() {
    }

    /** A cell that no spreadsheet takes for a formula, also after blanks, which some of them skip. */
    public static String cell(String text) {
        boolean formula = text.matches("(?s)\\s*[=+\\-@|%\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|(?s)[\\t\\r\\n].*");
        return '"' + (formula ? "'" + text : text).replace("\"", "\"\"") + '"';
    }
}
