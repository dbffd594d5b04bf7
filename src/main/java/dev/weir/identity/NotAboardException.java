package dev.weir.identity;

import io.quarkus.security.ForbiddenException;

/** Somebody is signed in whose tenant may not use the portal. */
class NotAboardException extends ForbiddenException {

    private final Standing standing;

    NotAboardException(Standing standing) {
        super("The tenant's standing is " + standing);
        this.standing = standing;
    }

    /** The page that explains it. */
    String page() {
        return standing == Standing.SUSPENDED ? "/sign-in/refused/" + Refusal.SUSPENDED.path() : "/coming-aboard";
    }
}
