package dev.weir.catalog.operator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.File;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import dev.weir.catalog.exchange.ImportedTemplate;
import dev.weir.catalog.exchange.RefusedException;
import dev.weir.catalog.exchange.TemplateImport;
import dev.weir.identity.Role;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
class OperatorCatalogTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuv";

    @Test
    @TestSecurity(user = "olivia", roles = { Role.USER, Role.OPERATOR })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Olivia"), @Claim(key = "preferred_username", value = "olivia@contoso.example") })
    void catalog_forTheOperator_listsTemplatesAndFaults() {
        given().when().get("/operator/catalog").then().statusCode(200).body(containsString("Approve work orders over budget"))
                .body(containsString("The files have no faults."));
    }

    @Test
    @TestSecurity(user = "olivia", roles = { Role.USER, Role.OPERATOR })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Olivia"), @Claim(key = "preferred_username", value = "olivia@contoso.example") })
    void export_givesAPackageThatComesInAgain() throws RefusedException {
        for (String form : new String[] { "package", "solution" }) {
            byte[] zip = given().queryParam("as", form).when().get("/operator/catalog/send-order/export").then().statusCode(200)
                    .header("Content-Disposition", containsString("attachment")).extract().asByteArray();
            assertThat(TemplateImport.read(zip)).extracting(ImportedTemplate::id).containsExactly("send-order");
        }
    }

    @Test
    @TestSecurity(user = "olivia", roles = { Role.USER, Role.OPERATOR })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Olivia"), @Claim(key = "preferred_username", value = "olivia@contoso.example") })
    void import_ofNoPackage_isRefusedWithTheReason() {
        String findings = upload("no.zip", "hello".getBytes(StandardCharsets.UTF_8));
        for (int look = 0; look < 2; look++) {
            given().when().get(findings).then().statusCode(200).body(containsString("This is no zip file."),
                    containsString("no.zip"));
        }
    }

    @Test
    @TestSecurity(user = "olivia", roles = { Role.USER, Role.OPERATOR })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Olivia"), @Claim(key = "preferred_username", value = "olivia@contoso.example") })
    void import_ofATemplateThatIsThere_writesNothing() {
        byte[] zip = given().when().get("/operator/catalog/send-order/export").asByteArray();

        String findings = upload("send-order.zip", zip);
        given().when().get(findings).then().statusCode(200).body(containsString("Nothing was written"));
        byte[] folder = given().when().get(findings + "/send-order.zip").then().statusCode(200).extract().asByteArray();
        assertThat(folder).startsWith('P', 'K');
        assertThat(new File("templates-catalog/send-order-2")).doesNotExist();
    }

    @Test
    @TestSecurity(user = "olivia", roles = { Role.USER, Role.OPERATOR })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Olivia"), @Claim(key = "preferred_username", value = "olivia@contoso.example") })
    void import_withoutTheFormsToken_isRefused() {
        given().multiPart("file", "x.zip", new byte[] { 1 }).when().post("/operator/catalog/import").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "bob", roles = Role.USER)
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Bob"), @Claim(key = "preferred_username", value = "bob@contoso.example") })
    void catalog_forAUser_isRefused() {
        given().when().get("/operator/catalog").then().statusCode(403);
        given().when().get("/operator/catalog/send-order/export").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "olivia", roles = { Role.USER, Role.OPERATOR })
    @OidcSecurity(claims = { @Claim(key = "tid", value = People.CONTOSO), @Claim(key = "oid", value = People.BOB_USER),
            @Claim(key = "name", value = "Olivia"), @Claim(key = "preferred_username", value = "olivia@contoso.example") })
    void imported_unknown_isNotFound() {
        given().when().get("/operator/catalog/imports/00000000-0000-4000-8000-000000000000").then().statusCode(404);
    }

    private static String upload(String name, byte[] content) {
        return form().redirects().follow(false).multiPart("file", name, content).when().post("/operator/catalog/import").then()
                .statusCode(303).extract().header("Location");
    }

    private static RequestSpecification form() {
        return given().cookie("weir-form", TOKEN).multiPart("_csrf", TOKEN);
    }
}
