package dev.weir.localcloud.fieldline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time, so that everybody sees the same sample rows. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A price between two, a multiple of the step; low prices are more common than high ones. */
    BigDecimal price(BigDecimal low, BigDecimal high, BigDecimal step) {
        double weight = random.nextDouble() * random.nextDouble();
        BigDecimal price = low.add(high.subtract(low).multiply(BigDecimal.valueOf(weight)));
        return price.divide(step, 0, RoundingMode.HALF_UP).multiply(step).setScale(2, RoundingMode.UNNECESSARY);
    }
}
