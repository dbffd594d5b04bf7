package dev.weir.deployment.aboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.weir.catalog.Template;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.customer.Entitlement;
import dev.weir.customer.Entitlements;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class FirstFlowsTest {

    @Inject
    ServedCatalog catalog;

    @Test
    void of_everythingBought_offersFlowsWithAndWithoutTheConnector() {
        assertThat(offered(Entitlement.ALL)).extracting(Template::usesOwnConnector).contains(true);
    }

    @Test
    void of_planWithoutTheConnector_leavesOutWhatUsesIt() {
        Entitlement plan = new Entitlement("Portal", true, List.of("*"), false, OptionalInt.empty());
        assertThat(offered(plan)).extracting(Template::usesOwnConnector).doesNotContain(true);
    }

    @Test
    void of_planWithOneTemplate_offersNoOther() {
        String one = offered(Entitlement.ALL).get(0).id();
        Entitlement plan = new Entitlement("One", true, List.of(one), true, OptionalInt.empty());
        assertThat(offered(plan)).extracting(Template::id).containsExactly(one);
    }

    private List<Template> offered(Entitlement bought) {
        return new FirstFlows(catalog, new Entitlements() {
            @Override
            public Entitlement of(String tenantId) {
                return bought;
            }

            @Override
            public boolean seat(String tenantId, String objectId, String name) {
                return true;
            }
        }).of(People.CONTOSO);
    }
}
