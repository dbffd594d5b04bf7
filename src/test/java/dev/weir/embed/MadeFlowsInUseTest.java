package dev.weir.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.time.Instant;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.weir.customer.TenantScope;
import dev.weir.testsupport.People;
import dev.weir.testsupport.SignIn;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MadeFlowsInUseTest {

    private static final String FLOW = "1ce9ce00-0000-4000-8000-000000000001";

    @Inject
    MadeFlowsInUse inUse;

    @Inject
    TenantScope scope;

    @BeforeEach
    void norasFlow() {
        scope.run(People.CONTOSO, () -> {
            FlowLink link = new FlowLink();
            link.environment = "Default";
            link.flow = FLOW;
            link.displayName = "Nora's nightly numbers";
            link.template = "daily-digest";
            link.madeBy = People.NORA_WITHOUT_LICENCE;
            link.makerName = "Nora Blake";
            link.madeAt = Instant.now();
            link.persist();
        });
    }

    @AfterEach
    void forget() {
        scope.run(People.CONTOSO, () -> FlowLink.delete("flow", FLOW));
    }

    @Test
    void of_flowMadeFromATemplate_needsWhatTheTemplateNeeds() {
        assertThat(inUse.of(People.CONTOSO)).filteredOn(use -> use.flow().id().equals(FLOW)).singleElement()
                .satisfies(use -> assertThat(use.flow().connectors()).contains("shared_fieldline"));
        assertThat(inUse.of(People.HANBIT)).noneMatch(use -> use.flow().id().equals(FLOW));
    }

    @Test
    void licencesPage_flowWhoseOwnerLacksALicence_isNamed() {
        SignIn.given("nora@contoso.example").get("/licences").then().statusCode(200);

        SignIn.given("alice@contoso.example").get("/admin/licences").then().statusCode(200)
                .body(containsString("Nora&#39;s nightly numbers"), containsString("Licence missing"));
    }
}
