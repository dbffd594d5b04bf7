package dev.weir.web;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The languages Weir speaks: those with message files. */
@ApplicationScoped
public class Languages {

    /** Cookie that holds what a person chose. */
    public static final String COOKIE = "weir-language";

    private final List<Locale> supported;
    private final Locale fallback;

    Languages(@ConfigProperty(name = "quarkus.locales") List<Locale> supported,
            @ConfigProperty(name = "quarkus.default-locale") Locale fallback) {
        this.supported = List.copyOf(supported);
        this.fallback = fallback;
    }

    public List<Locale> supported() {
        return supported;
    }

    /**
     * The best language for a person.
     *
     * @param chosen what the person chose earlier, or null
     * @param acceptLanguage the browser's {@code Accept-Language}, or null
     */
    public Locale choose(String chosen, String acceptLanguage) {
        if (chosen != null) {
            for (Locale locale : supported) {
                if (locale.toLanguageTag().equals(chosen)) {
                    return locale;
                }
            }
        }
        if (acceptLanguage != null && acceptLanguage.length() <= 1000) {
            try {
                Locale match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), supported);
                return match == null ? fallback : match;
            } catch (IllegalArgumentException malformed) {
                return fallback;
            }
        }
        return fallback;
    }
}
