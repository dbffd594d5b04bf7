package dev.weir.workflow.evaluate;

import com.fasterxml.jackson.databind.JsonNode;

/** What is left of the limits in one evaluation. */
final class Budget {

    private final Limits limits;
    private long characters;
    private long steps;

    Budget(Limits limits) {
        this.limits = limits;
        this.characters = limits.characters();
        this.steps = limits.steps();
    }

    void step() {
        steps(1);
    }

    void steps(long count) {
        steps -= count;
        if (steps < 0) {
            throw new EvaluationException("The evaluation of the template language expression takes more than the permitted '"
                    + limits.steps() + "' steps.");
        }
    }

    /** Pays for text that was made, or is about to be. */
    void characters(long count) {
        characters -= count;
        if (characters < 0) {
            throw new EvaluationException("The result of the template language expression exceeds the permitted '"
                    + limits.characters() + "' characters.");
        }
    }

    void elements(long count) {
        characters(count * Limits.ELEMENT);
    }

    /** Pays for a searched text of one length in another: naive searching takes the product in the worst case. */
    void search(int text, int searched) {
        steps((long) text * Math.min(searched, text) / 4096);
    }

    /** Pays for a result, its surface only: what it holds was paid for before. */
    void result(JsonNode result) {
        if (result.isTextual()) {
            characters(result.textValue().length());
        } else if (result.isContainerNode()) {
            elements(result.size());
        }
    }

    void depth(int depth) {
        if (depth > limits.depth()) {
            throw new EvaluationException("The value is nested deeper than the permitted '" + limits.depth() + "' levels.");
        }
    }

    /** Visits all of a value, shared parts as often as they are reached, and fails if it is too large or too deep. */
    void measure(JsonNode value) {
        measure(value, 1);
    }

    private void measure(JsonNode value, int depth) {
        step();
        if (value.isContainerNode()) {
            depth(depth);
            for (JsonNode child : value) {
                measure(child, depth + 1);
            }
        }
    }
}
