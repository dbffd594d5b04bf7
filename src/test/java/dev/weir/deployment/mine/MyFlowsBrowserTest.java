package dev.weir.deployment.mine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.localcloud.bap.Environment;
import dev.weir.localcloud.bap.Environments;
import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.People;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("browser")
class MyFlowsBrowserTest {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Inject
    Environments environments;

    @Inject
    InstantFlow instant;

    @Test
    void flow_withoutScript_isRunSharedSwitchedAndDeleted() throws Exception {
        Environment environment = environments.create(People.CONTOSO, "Without script", "europe", "Sandbox", true);
        instant.make("alice@contoso.example", environment.name(), "Say hello");
        Page page = browsing.signedIn("alice@contoso.example", "/flows/mine", Viewing.USUAL.withoutScript());
        page.getByLabel("Environment").selectOption("Without script");
        click(page, AriaRole.BUTTON, "Show");
        click(page, AriaRole.LINK, "Run: Say hello");
        page.getByLabel("Greeting").fill("Hello");
        click(page, AriaRole.BUTTON, "Run now");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The flow was started");

        page.navigate("/flows/mine?environment=" + environment.name());
        click(page, AriaRole.LINK, "Say hello");
        page.getByLabel("Sign-in name of the person").fill("bob@contoso.example");
        click(page, AriaRole.BUTTON, "Share");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Shared with bob@contoso.example");
        click(page, AriaRole.BUTTON, "Switch off: Say hello");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The flow is off");
        click(page, AriaRole.LINK, "Delete");
        click(page, AriaRole.BUTTON, "Delete for good");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The flow was deleted");
    }

    @Test
    void pages_inBothLanguagesAndColours_areAccessible() throws Exception {
        Environment environment = environments.create(People.CONTOSO, "Accessible", "europe", "Sandbox", true);
        String path = "/flows/mine/" + environment.name() + "/"
                + instant.make("alice@contoso.example", environment.name(), "Say hello").name();
        for (Viewing viewing : new Viewing[] { Viewing.USUAL, Viewing.USUAL.inKorean().inTheDark().onPhone() }) {
            Page page = browsing.signedIn("alice@contoso.example", "/flows/mine?environment=" + environment.name(), viewing);
            Browsing.checkAccessible(page);
            for (String one : new String[] { path, path + "/run", path + "/delete", path + "?trouble=down" }) {
                page.navigate(one);
                Browsing.checkAccessible(page);
            }
        }
    }

    private static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }
}
