package dev.weir.marketplace;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import dev.weir.customer.Metering;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is sold, and what each plan allows. */
@ConfigMapping(prefix = "weir.marketplace")
public interface MarketplaceConfig {

    /** The plans of the offer by their ids. Without any, a tenant needs no subscription and may do everything. */
    Map<String, PlanConfig> plans();

    /** How often everything is compared with the marketplace's own list, to find announcements that were lost. */
    @WithDefault("PT6H")
    Duration reconciliation();

    /** How long after the end of an hour its usage is reported. */
    @WithDefault("PT5M")
    Duration usageDelay();

    /** Where customers pay, change and cancel at Microsoft. */
    @WithDefault("https://admin.microsoft.com/#/subscriptions")
    URI manageUrl();

    /** Where the offer is bought. */
    @WithDefault("https://appsource.microsoft.com/")
    URI offerUrl();

    /** What a plan allows. */
    interface PlanConfig {

        /** What to call it. */
        String title();

        /** Ids of the templates it includes; {@code *} stands for all. */
        @WithDefault("*")
        List<String> templates();

        /** Whether the ISV's connector is included. */
        @WithDefault("true")
        boolean connector();

        /** How many people may use the portal, where the plan itself is not sold by seat. */
        OptionalInt seats();

        /** What is billed by use: what is counted, by the ids of the offer's custom dimensions. */
        Map<String, Metering.Use> dimensions();
    }
}
