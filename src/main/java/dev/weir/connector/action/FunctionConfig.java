package dev.weir.connector.action;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The Azure Functions app that does the actions. */
@ConfigMapping(prefix = "weir.functions")
public interface FunctionConfig {

    /** Origin of the app, such as {@code https://fieldline.azurewebsites.net}. */
    Optional<URI> url();

    /** The host or function key; it is sent to the app only and shown to nobody. */
    Optional<String> key();
}
