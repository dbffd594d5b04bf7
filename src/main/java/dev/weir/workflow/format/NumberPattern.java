package dev.weir.workflow.format;

import java.util.ArrayList;
import java.util.List;

/**
 * One section of a custom number format.
 *
 * @param wholeDigits placeholders before the point; {@code wholeZeros} of them, counted from the first zero, are always written
 * @param fractionDigits placeholders behind the point, up to {@code fractionZeros} always written
 * @param shift decimal places to move the number for percent, per mille and scaling commas
 */
record NumberPattern(List<Piece> pieces, int wholeDigits, int wholeZeros, int fractionDigits, int fractionZeros,
        boolean grouped, boolean exponential, int shift) {

    enum Kind {
        DIGIT,
        POINT,
        EXPONENT,
        PERCENT,
        PER_MILLE,
        TEXT
    }

    record Piece(Kind kind, String text) {
    }

    static NumberPattern of(String section) {
        return new Reader(section).read();
    }

    private static final class Reader {

        private final String section;
        private final List<Piece> pieces = new ArrayList<>();
        private int whole;
        private int firstZero = -1;
        private int fraction;
        private int lastZero;
        private boolean point;
        private boolean grouped;
        private boolean exponential;
        private int commas;
        private int shift;
        private int at;

        Reader(String section) {
            this.section = section;
        }

        NumberPattern read() {
            while (at < section.length()) {
                take(section.charAt(at++));
            }
            shift -= 3 * commas;
            return new NumberPattern(pieces, whole, firstZero < 0 ? 0 : whole - firstZero, fraction, lastZero, grouped,
                    exponential, shift);
        }

        private void take(char c) {
            switch (c) {
                case '0', '#' -> digit(c == '0');
                case '.' -> {
                    if (!point) {
                        point = true;
                        pieces.add(new Piece(Kind.POINT, "."));
                    }
                }
                case ',' -> {
                    if (!point && whole > 0) {
                        commas++;
                    }
                }
                case '%' -> {
                    shift += 2;
                    pieces.add(new Piece(Kind.PERCENT, "%"));
                }
                case '‰' -> {
                    shift += 3;
                    pieces.add(new Piece(Kind.PER_MILLE, "‰"));
                }
                case '\'', '"' -> quoted(c);
                case '\\' -> pieces.add(new Piece(Kind.TEXT, at < section.length() ? section.substring(at, ++at) : "\\"));
                case 'E', 'e' -> exponent();
                default -> pieces.add(new Piece(Kind.TEXT, String.valueOf(c)));
            }
        }

        private void digit(boolean zero) {
            pieces.add(new Piece(Kind.DIGIT, ""));
            if (point) {
                fraction++;
                lastZero = zero ? fraction : lastZero;
                return;
            }
            if (commas > 0) {
                grouped = true;
                commas = 0;
            }
            if (zero && firstZero < 0) {
                firstZero = whole;
            }
            whole++;
        }

        private void quoted(char quote) {
            int end = section.indexOf(quote, at);
            end = end < 0 ? section.length() : end;
            pieces.add(new Piece(Kind.TEXT, section.substring(at, end)));
            at = Math.min(section.length(), end + 1);
        }

        private void exponent() {
            int end = at;
            if (end < section.length() && (section.charAt(end) == '+' || section.charAt(end) == '-')) {
                end++;
            }
            int digits = end;
            while (end < section.length() && section.charAt(end) == '0') {
                end++;
            }
            boolean found = end > digits;
            String text = section.substring(at - 1, found ? end : at);
            pieces.add(new Piece(found ? Kind.EXPONENT : Kind.TEXT, text));
            exponential |= found;
            at = found ? end : at;
        }
    }
}
