package dev.weir.catalog.check;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.catalog.FaultKind;
import dev.weir.catalog.Faults;
import dev.weir.catalog.KnownVersions;
import dev.weir.catalog.Template;
import dev.weir.catalog.TemplateCheck;
import dev.weir.catalog.TemplateSource;

/** Content that changed has a new version, and every version says what changed in it. */
public final class VersionCheck implements TemplateCheck {

    private final KnownVersions known;

    /** A check against versions that people already have. */
    public VersionCheck(KnownVersions known) {
        this.known = known;
    }

    @Override
    public void check(TemplateSource source, Faults faults) {
        JsonNode version = source.describes().path("version");
        if (!version.isTextual() || source.definition() == null) {
            return;
        }
        Optional<String> before = known.hash(source.id(), version.asText());
        if (before.isPresent() && !before.get().equals(source.hash())) {
            faults.add(FaultKind.VERSION, source.descriptor(), "/version",
                    "The content changed, but the version still is " + version.asText() + ".",
                    "Raise \"version\" and say under \"changes\" what is new.");
        }
        if (!source.describes().path("changes").has(version.asText())) {
            faults.add(FaultKind.ADVICE, source.descriptor(), "/version",
                    "Nothing is said about what changed in version " + version.asText() + ".",
                    "Add a line for it under \"changes\".");
        }
    }

    @Override
    public boolean stillHolds(Template template) {
        return known.hash(template.id(), template.version()).map(template.hash()::equals).orElse(true);
    }
}
