package dev.weir.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word a person probably meant. */
public final class Suggestion {

    private Suggestion() {
    }

    /** The known word nearest to what was written, if one is near enough to be meant. */
    public static Optional<String> of(String written, Collection<String> known) {
        String word = written.toLowerCase(Locale.ROOT);
        int limit = Math.max(word.length() > 3 ? 2 : 1, word.length() / 3);
        return known.stream().filter(candidate -> distance(word, candidate.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate.toLowerCase(Locale.ROOT))));
    }

    /** How many letters must be added, removed, replaced, or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                distances[row][column] = row == 0 || column == 0 ? row + column : nearest(distances, one, other, row, column);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int nearest(int[][] distances, String one, String other, int row, int column) {
        char letter = one.charAt(row - 1);
        char otherLetter = other.charAt(column - 1);
        int least = Math.min(distances[row - 1][column - 1] + (letter == otherLetter ? 0 : 1),
                Math.min(distances[row - 1][column], distances[row][column - 1]) + 1);
        boolean swapped = row > 1 && column > 1 && letter == other.charAt(column - 2) && one.charAt(row - 2) == otherLetter;
        return swapped ? Math.min(least, distances[row - 2][column - 2] + 1) : least;
    }
}
