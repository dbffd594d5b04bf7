package dev.weir.web;

import java.util.Locale;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.qute.i18n.Localized;

/** Message bundles for code that makes words outside a template. */
public final class Bundles {

    private Bundles() {
    }

    /** The bundle in a language, or in the default language where it does not speak that one. */
    public static <T> T in(Locale language, Class<T> bundle) {
        InstanceHandle<T> spoken = Arc.requireContainer().instance(bundle,
                Localized.Literal.of(language.toLanguageTag()));
        return spoken.isAvailable() ? spoken.get() : Arc.requireContainer().instance(bundle).get();
    }
}
