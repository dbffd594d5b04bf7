package dev.weir.deployment.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.People;
import dev.weir.testsupport.Viewing;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("browser")
class ConsoleBrowserTest {

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @Test
    void admin_findsTheWayToEverything() {
        Page page = browsing.signedIn("alice@contoso.example", "/admin", Viewing.USUAL.withoutScript());
        for (String title : List.of("Deployed flows", "Flows of your people", "People", "Audit trail",
                "Updates while you are away", "Leave")) {
            page.navigate("/admin");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true)).last().click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).containsText(title);
        }
    }

    @Test
    void pages_inBothLanguagesAndColours_areAccessible() {
        for (Viewing viewing : new Viewing[] { Viewing.USUAL, Viewing.USUAL.inKorean().inTheDark().onPhone() }) {
            Page admin = browsing.signedIn("alice@contoso.example", "/admin", viewing);
            Browsing.checkAccessible(admin);
            check(admin, List.of("/admin/members", "/admin/flows", "/admin/audit?who=x", "/admin/leave"));
            Page operator = browsing.signedIn("olivia@fieldline.example", "/operator", viewing);
            Browsing.checkAccessible(operator);
            check(operator, List.of("/operator/customers", "/operator/customers/" + People.CONTOSO, "/operator/fleet",
                    "/operator/audit"));
        }
    }

    private static void check(Page page, List<String> paths) {
        for (String path : paths) {
            page.navigate(path);
            Browsing.checkAccessible(page);
        }
    }
}
