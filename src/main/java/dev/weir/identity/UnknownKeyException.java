package dev.weir.identity;

/** A token is signed with a key that Azure AD does not publish. */
class UnknownKeyException extends RuntimeException {

    private final String issuer;

    /**
     * @param issuer who the token says it is of; unverified
     */
    UnknownKeyException(String issuer) {
        super("The token's key is not published");
        this.issuer = issuer;
    }

    String issuer() {
        return issuer;
    }
}
