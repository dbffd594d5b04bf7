package dev.weir.embed.run;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

/** A template tried from the gallery, step by step, as different people see it. */
@QuarkusTest
@Tag("browser")
class RunPagesBrowserTest {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void tryIt_fromTheGallery_showsStepsAndWhatWasAsked() {
        Page page = browsing.signedIn("bob@contoso.example", "/templates/approve-over-budget");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try it on sample data")).click();
        page.getByLabel("Sample").selectOption("rejected.yaml");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Run on this sample")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What it asked of services")))
                .isVisible();
        Browsing.checkAccessible(page);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Tell the office")))
                .first().click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What went in")))
                .containsText("office@fabrikam.example");
        Browsing.checkAccessible(page);
    }

    @Test
    void tryIt_koreanDarkPhoneWithoutScript_works() {
        Page page = browsing.signedIn("minjun@hanbit.example", "/templates/approve-over-budget/try",
                Viewing.USUAL.inKorean().inTheDark().onPhone().withoutScript());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText("체험");
        page.locator("svg a[href*='Ask_for_approval']").click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("입력")))
                .containsText("approvalType");
    }
}
