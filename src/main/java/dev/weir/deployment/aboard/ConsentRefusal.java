package dev.weir.deployment.aboard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why an organisation's consent did not come about; each has words of its own. */
public enum ConsentRefusal {

    /** Who was asked is no administrator, or may not consent for everybody. */
    ADMIN_MISSING,
    /** An administrator said no. */
    DECLINED,
    /** The portal is registered wrongly, which only its operator can mend. */
    REGISTRATION,
    OTHER;

    private static final Pattern CODE = Pattern.compile("AADSTS(\\d{4,8})");
    private static final Set<String> OF_ADMIN = Set.of("90093", "90094", "90095", "65001", "50105");
    private static final Set<String> OF_PORTAL = Set.of("700016", "50011", "90002", "650056", "650057", "70011", "500011");

    /**
     * The reason behind Microsoft's answer.
     *
     * @param description begins with Azure AD's own code; may be missing
     */
    static ConsentRefusal of(String error, String description) {
        Optional<String> code = number(description);
        if (code.filter(OF_ADMIN::contains).isPresent()) {
            return ADMIN_MISSING;
        }
        if (code.filter(OF_PORTAL::contains).isPresent() || "invalid_request".equals(error)
                || "unauthorized_client".equals(error) || "invalid_client".equals(error)) {
            return REGISTRATION;
        }
        if (code.filter("65004"::equals).isPresent() || "access_denied".equals(error)) {
            return DECLINED;
        }
        return "consent_required".equals(error) ? ADMIN_MISSING : OTHER;
    }

    /** What to quote to support: Azure AD's code, or else the kind of error. */
    static String code(String error, String description) {
        return number(description).map(number -> "AADSTS" + number)
                .orElse(error.matches("[a-z_]{1,40}") ? error : "unknown");
    }

    private static Optional<String> number(String description) {
        Matcher code = CODE.matcher(description == null ? "" : description);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
