package dev.weir.start;

import java.util.List;
import java.util.stream.Collectors;

/** The portal does not start: its message lists every fault of the configuration. */
public class ConfigurationException extends RuntimeException {

    public ConfigurationException(List<ConfigurationFault> faults) {
        super(faults.stream().map(fault -> "\n - " + fault)
                .collect(Collectors.joining("", "The configuration is not right, so the portal does not start:", "")));
    }
}
