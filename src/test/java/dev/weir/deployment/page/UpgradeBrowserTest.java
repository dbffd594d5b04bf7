package dev.weir.deployment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.deployment.Acting;
import dev.weir.deployment.Blueprint;
import dev.weir.deployment.DeploymentRunner;
import dev.weir.deployment.DeploymentState;
import dev.weir.deployment.Deployments;
import dev.weir.deployment.LocalActing;
import dev.weir.localcloud.bap.Environments;
import dev.weir.microsoft.bap.Environment;
import dev.weir.microsoft.dataverse.CloudFlow;
import dev.weir.microsoft.dataverse.DataverseClient;
import dev.weir.microsoft.dataverse.Organization;
import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

/** A newer version comes to a flow that the customer made their own, and goes again. */
@QuarkusTest
class UpgradeBrowserTest {

    private static final String MAIL = "/actions/If_there_is_work/actions/Send_the_digest/inputs/parameters";
    private static final String SUBJECT = "emailMessage~1Subject";
    private static final String IMPORTANCE = "emailMessage~1Importance";

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    @Inject
    Environments environments;

    @Inject
    Deployments deployments;

    @Inject
    DeploymentRunner runner;

    @Inject
    ServedCatalog catalog;

    @Inject
    DataverseClient dataverse;

    private Organization organization;
    private UUID id;

    /** The version before the catalog's, in which the mail had another subject and was of high importance. */
    @BeforeEach
    void deployTheVersionBefore() {
        var made = environments.create(People.CONTOSO, "Upgrades", "europe", "Sandbox", true);
        Environment environment = new Environment(made.name(), made.displayName(), made.sku(), false,
                made.dataverse(localCloud));
        Acting alice = new LocalActing(localCloud, People.CONTOSO, "alice@contoso.example");
        URI address = environment.dataverse().orElseThrow();
        organization = dataverse.open(address, () -> alice.token(address.toString()));
        Template template = catalog.current().find("daily-digest").orElseThrow();
        Blueprint present = Blueprint.of(template, Map.of("recipient", TextNode.valueOf("office@contoso.example")),
                Locale.ENGLISH);
        ObjectNode before = present.definition().deepCopy();
        ((ObjectNode) before.at(MAIL)).put("emailMessage/Subject", "Work for today").put("emailMessage/Importance", "High");
        id = deployments.want(People.CONTOSO, environment,
                new Blueprint(present.template(), "0.9.0", present.title(), before, present.connectors()), "test");
        assertThat(runner.run(People.CONTOSO, id, alice)).isEqualTo(DeploymentState.DONE);
    }

    @Test
    @Tag("browser")
    void upgrade_ofAnEditedFlowWithACollision_asksKeepsTheEditAndGoesBack() {
        edit("emailMessage/Subject", "Contoso's day");
        edit("emailMessage/Cc", "boss@contoso.example");
        Page page = browsing.signedIn("alice@contoso.example", "/admin/deployments/" + id);
        assertThat(page.locator("main").innerText()).contains("Somebody in your organisation edited the flow")
                .contains("What version 1.0.0 brings").contains("What your organisation changed")
                .contains("1 of these changes collide");
        assertThat(page.locator(".flow-drawing .flow-step--asked").count()).isEqualTo(1);
        Browsing.checkAccessible(page);

        click(page, "Take version 1.0.0");
        page.getByText("Both changed the same").waitFor();
        assertThat(mail(SUBJECT)).isEqualTo("Contoso's day");
        Browsing.checkAccessible(page);
        page.getByLabel("New version").check();
        click(page, "Decide");
        page.getByText("As wanted, On").waitFor();
        assertThat(mail(SUBJECT)).contains("work orders for");
        assertThat(mail(IMPORTANCE)).isEqualTo("Normal");
        assertThat(mail("emailMessage~1Cc")).isEqualTo("boss@contoso.example");
        Browsing.checkAccessible(page);

        click(page, "Back to version 0.9.0");
        page.getByText("Version 0.9.0 · As wanted, On").waitFor();
        assertThat(mail(SUBJECT)).isEqualTo("Work for today");
        assertThat(mail(IMPORTANCE)).isEqualTo("High");
        assertThat(mail("emailMessage~1Cc")).isEqualTo("boss@contoso.example");
        assertThat(flow().isOn()).isTrue();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    }

    private CloudFlow flow() {
        return organization.flows().get(0);
    }

    private String mail(String parameter) {
        return flow().clientData().at("/properties/definition" + MAIL + "/" + parameter).asText();
    }

    /** As the customer does in Microsoft's designer. */
    private void edit(String parameter, String value) {
        CloudFlow flow = flow();
        ObjectNode edited = flow.clientData().deepCopy();
        ((ObjectNode) edited.at("/properties/definition" + MAIL)).put(parameter, value);
        organization.change(flow, edited);
    }
}
