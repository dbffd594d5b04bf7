package dev.weir.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("browser")
class SignInBrowserTest {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void signIn_pickAccount_leadsToTheDeepLink_andSignOutLeadsOut() {
        Page page = browsing.page();
        page.navigate("/coming-aboard?from=a%20link");
        Browsing.checkAccessible(page);
        Browsing.pick(page, "alice@contoso.example");
        assertThat(page).hasURL("/coming-aboard?from=a%20link");
        assertThat(page.getByText("Alice Carter ·")).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
        assertThat(page).hasURL("/signed-out");
        Browsing.checkAccessible(page);
        page.navigate("/coming-aboard");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("alice@contoso.example")))
                .isVisible();
    }

    @Test
    void signIn_personalAccount_isToldWhyInKoreanInTheDark() {
        Page page = browsing.signedIn("pat@outlook.example", "/home", Viewing.USUAL.inKorean().inTheDark().onPhone());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("개인 계정입니다");
        Browsing.checkAccessible(page);
    }

    @Test
    void signIn_unknownTenant_isToldHowToComeAboard() {
        Page page = browsing.signedIn("victor@northwind.example", "/home");
        assertThat(page).hasURL("/coming-aboard");
        Browsing.checkAccessible(page);
    }
}
