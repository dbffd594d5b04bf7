package dev.weir.licensing;

/** What a service plan lets its holder do in Flow, from least to most. */
public enum FlowRight {

    /** Nothing. */
    NONE,

    /** Desktop flows only. */
    DESKTOP,

    /** Belongs to a flow or an environment instead of a person. */
    CAPACITY,

    /** Flows with standard connectors. */
    STANDARD,

    /** Standard connectors, and premium ones inside the licensed app; a list of licences cannot prove the latter. */
    CONTEXT,

    /** Premium and custom connectors, in a developer environment only. */
    DEVELOPER,

    /** Premium and custom connectors, for a limited time. */
    TRIAL,

    /** Premium and custom connectors in any flow. */
    PREMIUM;

    /** Whether flows with standard connectors are covered. */
    boolean coversStandard() {
        return this == STANDARD || this == CONTEXT || coversPremium();
    }

    /** Whether flows with premium and custom connectors are covered, anywhere. */
    boolean coversPremium() {
        return this == TRIAL || this == PREMIUM;
    }
}
