package dev.weir.deployment.mine;

import java.util.function.Supplier;

import dev.weir.microsoft.flow.FlowException;
import dev.weir.microsoft.graph.GraphException;

/** What came of asking Microsoft for something. */
sealed interface Outcome<T> {

    /** It worked. */
    record Done<T>(T value) implements Outcome<T> {
    }

    /** It did not. */
    record Failed<T>(FlowTrouble trouble) implements Outcome<T> {
    }

    static <T> Outcome<T> of(Supplier<T> question) {
        try {
            return new Done<>(question.get());
        } catch (FlowTroubleException trouble) {
            return new Failed<>(trouble.trouble());
        } catch (FlowException refused) {
            return new Failed<>(FlowTrouble.of(refused));
        } catch (GraphException refused) {
            return new Failed<>(FlowTrouble.of(refused));
        }
    }

    static Outcome<Void> of(Runnable work) {
        return of(() -> {
            work.run();
            return null;
        });
    }

    /** What was asked for; else this. */
    default T orElse(T other) {
        return this instanceof Done<T> done ? done.value() : other;
    }

    /** Why it did not work; null when it did. */
    default FlowTrouble trouble() {
        return this instanceof Failed<T> failed ? failed.trouble() : null;
    }
}
