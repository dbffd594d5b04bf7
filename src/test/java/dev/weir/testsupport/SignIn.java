package dev.weir.testsupport;

import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Signing in for real, for REST tests. */
public final class SignIn {

    private SignIn() {
    }

    /** The cookies of somebody who signed in through the local Azure AD. */
    public static Map<String, String> as(String upn) {
        return PortalClient.signedIn(upn).cookies();
    }

    /** A REST Assured request by somebody who signed in through the local Azure AD. */
    public static RequestSpecification given(String upn) {
        return RestAssured.given().cookies(as(upn));
    }
}
