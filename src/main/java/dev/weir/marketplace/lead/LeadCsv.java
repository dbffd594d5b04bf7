package dev.weir.marketplace.lead;

import java.util.List;
import java.util.stream.Collectors;

/** Leads as a table for spreadsheets (RFC 4180). */
final class LeadCsv {

    private static final String HEAD = "captured,first name,last name,email,phone,country,company,title,source,action,offer,state";

    private LeadCsv() {
    }

    /** One line. What a spreadsheet would take for a formula is defused. */
    static String line(List<String> cells) {
        return cells.stream().map(LeadCsv::cell).collect(Collectors.joining(","));
    }

    static String table(List<String> lines) {
        return HEAD + "\r\n" + lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("[^\",\r\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
