package dev.weir.start;

import java.util.List;

/** A feature's look at its own configuration. Each bean of this type is asked once, before the portal takes requests. */
public interface StartCheck {

    /** What is wrong; empty when all is well. */
    List<ConfigurationFault> faults();
}
