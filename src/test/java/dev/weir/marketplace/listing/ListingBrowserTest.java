package dev.weir.marketplace.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.testsupport.Browsing;
import io.quarkus.test.junit.QuarkusTest;

/** Takes the pictures that the offer shows, in the size that the marketplace wants, and looks at the operator's check list. */
@QuarkusTest
@Tag("browser")
class ListingBrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void screenshots_forTheOffer_areTaken() throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Page page = browsing.signedIn("alice@contoso.example", "/home");
        page.setViewportSize(1280, 720);
        shoot(page, "1-home");
        page.navigate("/records/work-orders");
        shoot(page, "2-records");
        page.navigate("/templates");
        shoot(page, "3-templates");
        page.navigate("/templates/approve-over-budget");
        shoot(page, "4-template");
        page.navigate("/flows/new?template=daily-digest&answered=true&p.recipient=alice@contoso.example");
        page.frameLocator("iframe[name=widgetIFrame]").getByRole(AriaRole.BUTTON).first().waitFor();
        shoot(page, "5-flow");

        try (Stream<Path> files = Files.list(SCREENSHOTS)) {
            assertThat(files.toList()).hasSize(5).allSatisfy(file -> {
                var image = ImageIO.read(file.toFile());
                assertThat(Map.of(image.getWidth(), image.getHeight())).isEqualTo(Map.of(1280, 720));
            });
        }
    }

    @Test
    void checkList_ofTheOperator_namesWhatIsMissing() {
        Page page = browsing.signedIn("olivia@fieldline.example", "/operator/listing");

        assertThat(page.getByText("Offer name, up to 50 characters").isVisible()).isTrue();
        assertThat(page.getByText("missing or does not fit").count()).isPositive();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download the kit")).isVisible()).isTrue();
        Browsing.checkAccessible(page);
    }

    private static void shoot(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
