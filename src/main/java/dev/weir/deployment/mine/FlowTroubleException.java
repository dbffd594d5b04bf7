package dev.weir.deployment.mine;

/** A person's flows cannot be worked with at present. */
class FlowTroubleException extends RuntimeException {

    private final FlowTrouble trouble;

    FlowTroubleException(FlowTrouble trouble) {
        super("It does not work: " + trouble);
        this.trouble = trouble;
    }

    FlowTrouble trouble() {
        return trouble;
    }
}
