package dev.weir.workflow.format;

/** Numbers with leading zeros, without the cost of a format string: dates are written in loops. */
final class Digits {

    private Digits() {
    }

    static String padded(long number, int count) {
        String digits = Long.toString(number);
        return digits.length() >= count ? digits : "0".repeat(count - digits.length()) + digits;
    }
}
