package dev.weir.licensing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How licences are read and explained. */
@ConfigMapping(prefix = "weir.licensing")
public interface LicensingConfig {

    /** A YAML file with further service plans, of the shape of Weir's own {@code licensing/plans.yaml}. */
    Optional<Path> plans();

    /** A YAML file with further connectors, of the shape of Weir's own {@code licensing/connectors.yaml}. */
    Optional<Path> connectors();

    /** API names of the ISV's own connectors, which Microsoft counts as premium. */
    @WithDefault("fieldline")
    List<String> customConnectors();

    /** What the ISV takes on itself of its customers' Flow licences. */
    @WithDefault("nothing")
    IsvPays isvPays();

    /** How long a reading of somebody's licences is used without asking Microsoft again. */
    @WithDefault("PT1H")
    Duration fresh();

    /** How old a reading may be to be still believed while Microsoft does not answer. */
    @WithDefault("P1D")
    Duration believed();

    /** Where people buy a licence of Flow. */
    @WithDefault("https://powerautomate.microsoft.com/pricing/")
    URI buyUrl();

    /** Where people start a trial or get the free licence. */
    @WithDefault("https://make.powerautomate.com/")
    URI trialUrl();

    /** Where admins assign licences. */
    @WithDefault("https://admin.microsoft.com/#/licenses")
    URI adminCentreUrl();

    /** Where customers ask the ISV for licences, when the ISV is their cloud solution provider. */
    Optional<URI> providerUrl();

    /**
     * A folder with the ISV's own words on plans and prices: {@code plans.md} and, per language, {@code plans_ko.md}. Without
     * it Weir's own text is shown.
     */
    Optional<Path> texts();
}
