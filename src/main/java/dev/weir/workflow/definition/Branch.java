package dev.weir.workflow.definition;

/**
 * A group of actions inside a block, and when it is taken.
 *
 * @param name of a case; empty for every other role
 */
public record Branch(Role role, String name, ActionGroup actions) {

    /** When a branch is taken. */
    public enum Role {
        BODY,
        YES,
        NO,
        CASE,
        DEFAULT
    }
}
