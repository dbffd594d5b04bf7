package dev.weir.catalog.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.weir.catalog.KnownVersions;
import dev.weir.catalog.RecordFields;
import dev.weir.catalog.TemplateCheck;

/** All checks there are. */
public final class TemplateChecks {

    private TemplateChecks() {
    }

    /**
     * Every check.
     *
     * @param languages the languages other than English in which texts are wanted
     * @param records the ISV's record types; without them, paths into records are not checked
     * @param known the versions that people already have
     */
    public static List<TemplateCheck> all(Set<String> languages, Optional<RecordFields> records,
            KnownVersions known) {
        return List.of(new WorkflowCheck(), new TriggerCheck(), new ConnectorCheck(), new LicenceCheck(), new ParameterCheck(),
                new ContextCheck(records), new SecretCheck(), new TranslationCheck(languages), new IconCheck(),
                new VersionCheck(known));
    }

    /** As {@link #all(Set, Optional, KnownVersions)}, with no version known. */
    public static List<TemplateCheck> all(Set<String> languages, Optional<RecordFields> records) {
        return all(languages, records, (template, version) -> Optional.empty());
    }
}
