package dev.weir.start;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.eclipse.microprofile.config.Config;

/** Secrets and keys of the demo. Everybody can read them, so that in production they would protect nothing. */
public final class SampleSecrets {

    /** All of them say so, some in Base64. */
    private static final String MARK = "local-cloud-only";

    private SampleSecrets() {
    }

    /** The settings that still have one. */
    public static List<ConfigurationFault> faults(Config config) {
        // A variable of the environment can show up under its own name and under that of the setting, which sorts later.
        Map<String, String> names = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false).sorted()
                .forEach(property -> names.put(plain(property), property));
        return names.entrySet().stream().filter(name -> name.getKey().startsWith("weir.")).map(Map.Entry::getValue)
                .filter(property -> value(config, property).filter(SampleSecrets::isSample).isPresent())
                .map(property -> new ConfigurationFault(property, "is the sample value of the demo, which everybody knows",
                        "Set a value of your own; for a key: openssl rand -base64 32"))
                .toList();
    }

    private static String plain(String property) {
        return property.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ".");
    }

    private static Optional<String> value(Config config, String property) {
        try {
            return config.getOptionalValue(property, String.class);
        } catch (NoSuchElementException unresolved) {
            // It refers to a setting that is missing, which RequiredSettings names.
            return Optional.empty();
        }
    }

    private static boolean isSample(String value) {
        return Arrays.stream(value.split(",")).map(String::trim).anyMatch(part -> part.contains(MARK)
                || decoded(part).contains(MARK));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
