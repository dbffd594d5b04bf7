package dev.weir.testsupport;

import static io.restassured.RestAssured.given;

import java.net.URI;

/** Tokens from the local Azure AD, got as the portal gets them but without a browser. */
public final class LocalTokens {

    private static final String CLIENT = "b1f6d7c2-5a3e-4f0d-9c1b-0d6f2a8e4c11";
    private static final String SECRET = "local-cloud-only-secret-which-protects-nothing";
    private static final String REDIRECT = "http://localhost/signin-oidc";

    private LocalTokens() {
    }

    /** A refresh token of a sample person, such as {@code alice@contoso.example}. */
    public static String refresh(URI localCloud, String upn) {
        String target = given().baseUri(localCloud.toString()).redirects().follow(false).formParam("client_id", CLIENT)
                .formParam("redirect_uri", REDIRECT).formParam("response_type", "code")
                .formParam("scope", "openid offline_access").formParam("account", upn).formParam("consent", "accept")
                .post("/organizations/oauth2/v2.0/authorize").then().statusCode(302).extract().header("Location");
        String code = target.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        return given().baseUri(localCloud.toString()).formParam("client_id", CLIENT).formParam("client_secret", SECRET)
                .formParam("grant_type", "authorization_code").formParam("redirect_uri", REDIRECT).formParam("code", code)
                .post("/organizations/oauth2/v2.0/token").then().statusCode(200).extract().path("refresh_token");
    }

    /** An access token of a sample person for a service. */
    public static String access(URI localCloud, String upn, String resource) {
        return given().baseUri(localCloud.toString()).formParam("client_id", CLIENT).formParam("client_secret", SECRET)
                .formParam("grant_type", "refresh_token").formParam("refresh_token", refresh(localCloud, upn))
                .formParam("scope", resource + "/.default").post("/organizations/oauth2/v2.0/token").then().statusCode(200)
                .extract().path("access_token");
    }
}
