package dev.weir.marketplace.listing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.weir.marketplace.MarketplaceConfig;
import dev.weir.marketplace.lead.LeadConfig;
import dev.weir.microsoft.fulfilment.PublisherConfig;

/**
 * Checks the listing against what the marketplace asks for.
 *
 * @see <a href="https://learn.microsoft.com/partner-center/marketplace-offers/plan-saas-offer">Plan a SaaS offer</a>
 */
@ApplicationScoped
class ListingKit {

    private static final int MOST_SCREENSHOTS = 5;

    /** What the marketplace asks for, one by one. */
    enum Requirement {
        NAME,
        SUMMARY,
        DESCRIPTION,
        GETTING_STARTED,
        KEYWORDS,
        PRIVACY_POLICY,
        SUPPORT,
        CONTACTS,
        LOGO,
        SCREENSHOTS,
        PUBLIC_ADDRESS,
        LANDING_PAGE,
        WEBHOOK,
        PUBLISHER,
        PLANS,
        LEADS
    }

    /**
     * How it stands with a requirement.
     *
     * @param requirement what is asked for
     * @param met whether it is there and fits
     * @param value what there is, to be entered in Partner Center
     */
    record Check(Requirement requirement, boolean met, String value) {
    }

    private final ListingConfig listing;
    private final PublisherConfig publisher;
    private final MarketplaceConfig marketplace;
    private final LeadConfig leads;
    private final URI portal;

    ListingKit(ListingConfig listing, PublisherConfig publisher, MarketplaceConfig marketplace, LeadConfig leads,
            @ConfigProperty(name = "weir.url") URI portal) {
        this.listing = listing;
        this.publisher = publisher;
        this.marketplace = marketplace;
        this.leads = leads;
        this.portal = portal;
    }

    /** Every requirement, in the order of Partner Center's pages. */
    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(text(Requirement.NAME, listing.name(), 50));
        checks.add(text(Requirement.SUMMARY, listing.summary(), 100));
        checks.add(text(Requirement.DESCRIPTION, listing.description(), 3000));
        checks.add(text(Requirement.GETTING_STARTED, listing.gettingStarted(), 3000));
        List<String> keywords = listing.keywords().orElse(List.of());
        checks.add(new Check(Requirement.KEYWORDS, !keywords.isEmpty() && keywords.size() <= 3, String.join(", ", keywords)));
        checks.add(address(Requirement.PRIVACY_POLICY, listing.privacyPolicyUrl()));
        checks.add(address(Requirement.SUPPORT, listing.supportUrl()));
        checks.add(new Check(Requirement.CONTACTS,
                listing.supportContact().isPresent() && listing.engineeringContact().isPresent(),
                listing.supportContact().orElse("") + " " + listing.engineeringContact().orElse("")));
        checks.add(logo());
        checks.add(screenshots());
        boolean open = portal.getScheme().equals("https") && !portal.getHost().equals("localhost");
        checks.add(new Check(Requirement.PUBLIC_ADDRESS, open, portal.toString()));
        checks.add(new Check(Requirement.LANDING_PAGE, open, portal + "/marketplace/landing"));
        checks.add(new Check(Requirement.WEBHOOK, open, portal + "/api/marketplace/webhook"));
        checks.add(new Check(Requirement.PUBLISHER, publisher.complete(),
                publisher.tenantId().orElse("") + " " + publisher.clientId().orElse("")));
        checks.add(
                new Check(Requirement.PLANS, !marketplace.plans().isEmpty(), String.join(", ", marketplace.plans().keySet())));
        checks.add(new Check(Requirement.LEADS, leads.secret().isPresent(),
                leads.secret().map(secret -> portal + "/api/marketplace/leads/" + secret).orElse("")));
        return checks;
    }

    /** The pictures that the offer shows, as far as there are any. */
    List<Path> pictures() {
        return Stream.concat(listing.logo().filter(Files::isRegularFile).stream(),
                listing.screenshots().filter(Files::isDirectory).map(ListingKit::pictures).orElse(List.of()).stream())
                .toList();
    }

    /** The plans as they are sold: their ids and titles, and what each allows. */
    Map<String, MarketplaceConfig.PlanConfig> plans() {
        return new TreeMap<>(marketplace.plans());
    }

    private static Check text(Requirement requirement, Optional<String> text, int most) {
        return new Check(requirement, text.filter(there -> !there.isBlank() && there.length() <= most).isPresent(),
                text.orElse(""));
    }

    private static Check address(Requirement requirement, Optional<URI> address) {
        return new Check(requirement, address.filter(there -> "https".equals(there.getScheme())).isPresent(),
                address.map(URI::toString).orElse(""));
    }

    private Check logo() {
        Optional<BufferedImage> image = listing.logo().flatMap(ListingKit::image);
        return new Check(Requirement.LOGO, image.filter(there -> there.getWidth() == there.getHeight()
                && there.getWidth() >= 216 && there.getWidth() <= 350).isPresent(),
                listing.logo().map(Path::toString).orElse(""));
    }

    private Check screenshots() {
        List<Path> files = listing.screenshots().filter(Files::isDirectory).map(ListingKit::pictures).orElse(List.of());
        boolean fit = !files.isEmpty() && files.size() <= MOST_SCREENSHOTS && files.stream().allMatch(file -> image(file)
                .filter(there -> there.getWidth() == 1280 && there.getHeight() == 720).isPresent());
        return new Check(Requirement.SCREENSHOTS, fit, String.join(", ", files.stream().map(file -> file.getFileName()
                .toString()).toList()));
    }

    private static List<Path> pictures(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Optional<BufferedImage> image(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.ofNullable(ImageIO.read(file.toFile())) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
