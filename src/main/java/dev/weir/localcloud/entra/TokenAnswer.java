package dev.weir.localcloud.entra;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What the token endpoint of version 2 answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenAnswer(@JsonProperty("token_type") String type, String scope, @JsonProperty("expires_in") int expiresIn,
        @JsonProperty("ext_expires_in") int extendedExpiresIn, @JsonProperty("access_token") String accessToken,
        @JsonProperty("refresh_token") String refreshToken, @JsonProperty("id_token") String idToken) {

    static final int LIFE = 3599;

    TokenAnswer(String scope, String accessToken, String refreshToken, String idToken) {
        this("Bearer", scope, LIFE, LIFE, accessToken, refreshToken, idToken);
    }

    /** The answer of version 1, whose numbers are strings. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version1(@JsonProperty("token_type") String type, String scope, @JsonProperty("expires_in") String expiresIn,
            @JsonProperty("ext_expires_in") String extendedExpiresIn, @JsonProperty("expires_on") String expiresOn,
            @JsonProperty("not_before") String notBefore, String resource,
            @JsonProperty("access_token") String accessToken, @JsonProperty("refresh_token") String refreshToken,
            @JsonProperty("id_token") String idToken) {
    }

    Version1 version1(String resource, long now) {
        return new Version1(type, scope, String.valueOf(LIFE), String.valueOf(LIFE), String.valueOf(now + LIFE),
                String.valueOf(now - 300), resource, accessToken, refreshToken, idToken);
    }
}
