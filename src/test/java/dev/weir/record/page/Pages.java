package dev.weir.record.page;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.response.Response;

/** Uses pages as a browser does: a form is loaded before it is sent. */
final class Pages {

    private Pages() {
    }

    /** Sends the form of a page, its hidden fields with it, and stops at the answer. */
    static Response send(String page, Map<String, String> fields) {
        Response form = given().when().get(page);
        return given().redirects().follow(false).cookies(form.cookies()).formParam("_csrf", hidden(form, "_csrf"))
                .formParam("_version", hidden(form, "_version")).formParams(fields).when().post(page);
    }

    /** Sends a form with a version of the test's choice. */
    static Response send(String page, String version, Map<String, String> fields) {
        Response form = given().when().get(page);
        return given().redirects().follow(false).cookies(form.cookies()).formParam("_csrf", hidden(form, "_csrf"))
                .formParam("_version", version).formParams(fields).when().post(page);
    }

    static String hidden(Response page, String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.asString());
        return field.find() ? field.group(1) : "";
    }
}
