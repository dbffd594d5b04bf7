package dev.weir.marketplace;

import java.util.regex.Pattern;

/**
 * Whom a subscription is for and whom to write to, as its buyer corrected it on the landing page.
 *
 * @param organisation what to call the customer
 * @param name the person to talk to
 * @param mail that person's address
 */
record AccountDetails(String organisation, String name, String mail) {

    static final int LONGEST = 200;
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    AccountDetails {
        organisation = trimmed(organisation);
        name = trimmed(name);
        mail = trimmed(mail);
    }

    /** Whether every detail is there and can be what it should be. */
    boolean complete() {
        return !organisation.isEmpty() && !name.isEmpty() && MAIL.matcher(mail).matches();
    }

    private static String trimmed(String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}
