package dev.weir.catalog.operator;

import static dev.weir.testsupport.SignIn.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.weir.catalog.Catalog;
import dev.weir.catalog.Template;
import dev.weir.catalog.arrangement.Arrangements;
import dev.weir.catalog.arrangement.Audience;
import dev.weir.catalog.serve.ServedCatalog;
import dev.weir.testsupport.People;
import dev.weir.testsupport.SignIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** What the operator arranges, seen by customers. */
@QuarkusTest
class ArrangingTest {

    private static final String OPERATOR = "olivia@fieldline.example";
    private static final String ADMIN = "alice@contoso.example";
    private static final String USER = "bob@contoso.example";
    private static final String OTHER = "jimin@hanbit.example";
    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String ID = "csv-report";
    private static final String TITLE = "Weekly report of invoices as a file";

    @Inject
    Arrangements arrangements;

    @Inject
    ServedCatalog catalog;

    @AfterEach
    void putBack() {
        arrangements.show(ID, Audience.customer(People.CONTOSO));
        arrangements.show(ID, Audience.plan("team"));
        arrangements.feature(List.of());
        arrangements.withdraw(ID);
        catalog.arrange();
    }

    private static void post(String path, Map<String, String> form) {
        form(OPERATOR, form).post(path).then().statusCode(303);
    }

    private static RequestSpecification form(String person, Map<String, String> fields) {
        Map<String, String> cookies = new HashMap<>(SignIn.as(person));
        cookies.put("weir-form", TOKEN);
        return RestAssured.given().cookies(cookies).redirects().follow(false).formParam("_csrf", TOKEN).formParams(fields);
    }

    @Test
    void hide_fromACustomer_isUnreachableThereAndNowhereElse() {
        given(USER).queryParam("q", "weekly report").get("/templates").then().body(containsString("/templates/" + ID));

        post("/operator/catalog/" + ID + "/hide", Map.of("kind", "customer", "audience", People.CONTOSO));

        given(USER).queryParam("q", "weekly report").get("/templates").then().statusCode(200)
                .body(not(containsString("/templates/" + ID)));
        given(USER).get("/templates?sort=title").then().body(not(containsString("/templates/" + ID)));
        given(USER).get("/templates/" + ID).then().statusCode(404);
        given(USER).get("/templates/" + ID + "/icon.svg").then().statusCode(404);
        given(USER).get("/flows/new?template=" + ID).then().statusCode(404);
        given(USER).get("/templates/invoice-reminder").then().body(not(containsString(TITLE)));
        given(ADMIN).get("/admin/deployments/new").then().statusCode(200).body(not(containsString(TITLE)));
        String invoice = "/records/invoices/" + firstInvoice();
        given(USER).get(invoice).then().statusCode(200).body(not(containsString("template=" + ID)),
                containsString("template=invoice-reminder"));

        given(OTHER).get("/templates/" + ID).then().statusCode(200);
        given(OPERATOR).get("/operator/catalog/" + ID).then().statusCode(200).body(containsString("Contoso Facilities"));
        given(OPERATOR).get("/operator/catalog").then().statusCode(200).body(containsString("from 1"));
        given(ADMIN).get("/admin/audit").then().statusCode(200).body(containsString("catalog.hide"));

        post("/operator/catalog/" + ID + "/show", Map.of("kind", "customer", "audience", People.CONTOSO));
        given(USER).get("/templates/" + ID).then().statusCode(200);
    }

    private static String firstInvoice() {
        return given(USER).get("/records/invoices").then().statusCode(200).extract().asString()
                .replaceAll("(?s).*?/records/invoices/(INV?-[0-9]+).*", "$1");
    }

    @Test
    void hide_fromAPlan_leavesThoseWithoutIt() {
        post("/operator/catalog/" + ID + "/hide", Map.of("kind", "plan", "audience", "team"));

        given(OPERATOR).get("/operator/catalog/" + ID).then().statusCode(200).body(containsString("Plan Team"));
        given(USER).get("/templates/" + ID).then().statusCode(200);
    }

    @Test
    void hide_fromNobodyThereIs_isRefused() {
        for (Map<String, String> form : List.of(Map.of("kind", "customer", "audience", "nobody"), Map.of("kind", "world"),
                Map.of("kind", "plan", "audience", "p".repeat(101)))) {
            form(OPERATOR, form).post("/operator/catalog/" + ID + "/hide").then().statusCode(400);
        }
        form(ADMIN, Map.of("kind", "customer", "audience", People.CONTOSO)).post("/operator/catalog/" + ID + "/hide").then()
                .statusCode(403);
    }

    @Test
    void featured_moved_comesFirstForEverybody() {
        List<String> before = featured();
        post("/operator/catalog/featured", Map.of("move", "add", "template", ID));
        assertThat(featured()).endsWith(ID).hasSize(before.size() + 1);
        for (int step = 0; step < before.size(); step++) {
            post("/operator/catalog/featured", Map.of("move", "up", "template", ID));
        }
        assertThat(catalog.current().templates().get(0).id()).isEqualTo(ID);
        String gallery = given(USER).get("/templates").then().extract().asString();
        assertThat(gallery.lastIndexOf("/templates/" + ID + "\"")).isLessThan(gallery.lastIndexOf("/templates/send-order\""));

        post("/operator/catalog/featured", Map.of("move", "remove", "template", ID));
        assertThat(featured()).isEqualTo(before);
        post("/operator/catalog/featured", Map.of("move", "reset"));
        assertThat(featured()).isEqualTo(before);
        given(OPERATOR).get("/operator/catalog").then().body(containsString("that of the files"));
    }

    private List<String> featured() {
        return catalog.current().templates().stream().filter(template -> template.featured().isPresent()).map(Template::id)
                .toList();
    }

    @Test
    void published_isUsedUntilTheTemplateChanges() {
        Template template = catalog.current().find(ID).orElseThrow();
        arrangements.publish(template, "0123456789abcdef", "Olivia");
        catalog.arrange();
        given(USER).queryParam("p.folder", "/Reports").get("/flows/new?template=" + ID + "&answered=true").then()
                .statusCode(200)
                .body(containsString("0123456789abcdef"), not(containsString("createFlowFromTemplateDefinition")));
        given(OPERATOR).get("/operator/catalog/" + ID).then().body(containsString("Published there as 0123456789abcdef"));

        assertThat(arrangements.current().arrange(new Catalog(List.of(changed(template)))).templates().get(0)
                .published()).isEmpty();
    }

    private static Template changed(Template template) {
        return new Template(template.id(), "9.0.0", "another", template.texts(), template.categories(), template.recordType(),
                template.trigger(), template.licence(), template.connectors(), template.parameters(), template.inputs(),
                template.featured(), Optional.empty(), template.flow(), template.icon());
    }

    @Test
    void use_byCustomers_isCounted() {
        given(OPERATOR).get("/operator/catalog/" + ID).then().statusCode(200).body(containsString("Who uses it"),
                containsString("served now"));
        given(OPERATOR).get("/operator/catalog/" + ID + "?customer=hanbit-is-no-name").then().statusCode(200)
                .body(containsString("No other customer fits."));
    }
}
