package dev.weir;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the portal. */
@QuarkusMain
public final class Weir {

    private Weir() {
    }

    public static void main(String... arguments) {
        Quarkus.run(arguments);
    }
}
