package dev.weir.marketplace.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.weir.marketplace.MarketplaceConfig;
import dev.weir.marketplace.lead.LeadConfig;
import dev.weir.microsoft.fulfilment.PublisherConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class ListingKitTest {

    @TempDir
    Path folder;

    private final Map<String, String> properties = new HashMap<>();

    @BeforeEach
    void fillInEverything() throws IOException {
        Path shots = Files.createDirectory(folder.resolve("shots"));
        picture(shots.resolve("1.png"), 1280, 720);
        picture(folder.resolve("logo.png"), 300, 300);
        properties.putAll(Map.of("weir.listing.name", "Fieldline Automation", "weir.listing.summary", "Flows for field work",
                "weir.listing.description", "What it does", "weir.listing.getting-started", "Open the portal",
                "weir.listing.keywords", "field,work", "weir.listing.privacy-policy-url", "https://f.example/privacy",
                "weir.listing.support-url", "https://f.example/help", "weir.listing.support-contact", "help@f.example",
                "weir.listing.engineering-contact", "dev@f.example"));
        properties.putAll(Map.of("weir.listing.logo", folder.resolve("logo.png").toString(), "weir.listing.screenshots",
                shots.toString(), "weir.publisher.tenant-id", "t", "weir.publisher.client-id", "c",
                "weir.publisher.client-secret", "s", "weir.marketplace.plans.team.title", "Team", "weir.leads.secret", "x",
                "weir.url", "https://portal.f.example"));
    }

    @Test
    void checks_everythingThere_missesNothing() {
        assertThat(kit().checks()).allMatch(ListingKit.Check::met, "is met");
    }

    @ParameterizedTest(name = "{0}={1} → {2}")
    @CsvSource(nullValues = "-", textBlock = """
            weir.listing.name,               -,                             NAME
            weir.listing.name,               A name of much more than fifty characters for one offer, NAME
            weir.listing.summary,            -,                             SUMMARY
            weir.listing.description,        -,                             DESCRIPTION
            weir.listing.getting-started,    -,                             GETTING_STARTED
            weir.listing.keywords,           'a,b,c,d',                     KEYWORDS
            weir.listing.privacy-policy-url, http://f.example,              PRIVACY_POLICY
            weir.listing.support-url,        -,                             SUPPORT
            weir.listing.engineering-contact, -,                            CONTACTS
            weir.listing.logo,               -,                             LOGO
            weir.listing.screenshots,        nowhere,                       SCREENSHOTS
            weir.publisher.client-secret,    -,                             PUBLISHER
            weir.marketplace.plans.team.title, -,                           PLANS
            weir.leads.secret,               -,                             LEADS
            """)
    void checks_oneThingWrong_namesIt(String property, String value, ListingKit.Requirement missing) {
        if (value == null) {
            properties.remove(property);
        } else {
            properties.put(property, value);
        }

        assertThat(kit().checks()).filteredOn(check -> !check.met()).extracting(ListingKit.Check::requirement)
                .containsExactly(missing);
    }

    @Test
    void checks_portalOnThisMachine_cannotBeListed() {
        properties.put("weir.url", "http://localhost:8080");

        assertThat(kit().checks()).filteredOn(check -> !check.met()).extracting(ListingKit.Check::requirement).containsExactly(
                ListingKit.Requirement.PUBLIC_ADDRESS, ListingKit.Requirement.LANDING_PAGE, ListingKit.Requirement.WEBHOOK);
    }

    @Test
    void checks_screenshotOfAnotherSize_isNotTaken() throws IOException {
        picture(folder.resolve("shots/2.png"), 1281, 720);

        assertThat(kit().checks()).filteredOn(check -> !check.met()).extracting(ListingKit.Check::requirement)
                .containsExactly(ListingKit.Requirement.SCREENSHOTS);
    }

    @Test
    void archive_holdsTextsPlansAndPictures() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ListingArchive.of(kit())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }

        assertThat(files).containsOnlyKeys("listing.md", "pictures/logo.png", "pictures/1.png");
        assertThat(new String(files.get("listing.md"), StandardCharsets.UTF_8)).contains("Fieldline Automation",
                "https://portal.f.example/marketplace/landing", "https://portal.f.example/api/marketplace/webhook",
                "| team | Team | * | yes |").doesNotContain("missing");
    }

    private ListingKit kit() {
        SmallRyeConfig config = new SmallRyeConfigBuilder().withDefaultValues(properties)
                .withMapping(ListingConfig.class).withMapping(PublisherConfig.class).withMapping(MarketplaceConfig.class)
                .withMapping(LeadConfig.class).withValidateUnknown(false).build();
        return new ListingKit(config.getConfigMapping(ListingConfig.class), config.getConfigMapping(PublisherConfig.class),
                config.getConfigMapping(MarketplaceConfig.class), config.getConfigMapping(LeadConfig.class),
                URI.create(properties.get("weir.url")));
    }

    private static void picture(Path file, int width, int height) throws IOException {
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }
}
