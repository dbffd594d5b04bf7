package dev.weir.workflow.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects collisions and asks for each which side to take. */
final class Collisions {

    private final Function<Collision, Side> decisions;
    private final List<Collision> found = new ArrayList<>();

    Collisions(Function<Collision, Side> decisions) {
        this.decisions = decisions;
    }

    Side decide(Collision collision) {
        found.add(collision);
        return decisions.apply(collision);
    }

    /** Notes one that follows from another's decision. */
    void tell(Collision collision) {
        found.add(collision);
    }

    List<Collision> found() {
        return found;
    }
}
