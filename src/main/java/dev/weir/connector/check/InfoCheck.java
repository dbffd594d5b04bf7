package dev.weir.connector.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** Title, description and contact: what the gallery shows of the connector. */
final class InfoCheck implements Check {

    private static final Rule EMPTY = Rule.error("RequiredValueEmpty", "Fill it in.");
    private static final Rule CONTACT = Rule.warning("ContactMissing",
            "Give info.contact a name, a url and an email where makers find help.");
    private static final Rule TITLE_LENGTH = Rule.warning("FieldLengthExceeded", "Shorten the title to 30 characters.");
    private static final Rule DESCRIPTION_LENGTH = Rule.warning("FieldLengthNotInRange",
            "Describe the connector in 30 to 500 characters.");
    private static final Rule RESTRICTED = Rule.warning("ValueContainsRestrictedWords",
            "Leave out \"API\", \"connector\" and the names of Microsoft's products.");
    private static final Rule ENGLISH = Rule.warning("ValueMustBeInEnglish", "Certification reads English.");
    private static final Rule ENDING = Rule.warning("ValueMustEndWithAlphanumeric", "End the title with a letter or digit.");
    private static final Rule EMAIL = Rule.warning("ContactEmailNotValid", "Give an address such as support@example.com.");
    private static final Rule URL = Rule.warning("UrlNotValid", "Give a whole address that starts with https://.");

    private static final Pattern PRODUCT = Pattern.compile("(?i)\\b(power ?automate|power ?apps|power ?platform|"
            + "logic ?apps|copilot studio|microsoft flow|power ?bi|power virtual agents)\\b");
    private static final Pattern TITLE_WORDS = Pattern.compile("(?i)\\b(apis?|connectors?)\\b|" + PRODUCT.pattern());
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    @Override
    public List<Rule> rules() {
        return List.of(EMPTY, CONTACT, TITLE_LENGTH, DESCRIPTION_LENGTH, RESTRICTED, ENGLISH, ENDING, EMAIL, URL);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Located info = connector.swagger().root().at("info");
        for (String field : List.of("title", "version")) {
            if (info.text(field).isBlank()) {
                findings.add(EMPTY, info.at(field), field + " is empty.");
            }
        }
        title(info.at("title"), findings);
        description(info.at("description"), findings);
        contact(info.at("contact"), findings);
    }

    private static void title(Located place, Findings findings) {
        String title = place.node().asText("");
        if (title.length() > 30) {
            findings.add(TITLE_LENGTH, place, "The title has " + title.length() + " characters.");
        }
        if (TITLE_WORDS.matcher(title).find()) {
            findings.add(RESTRICTED, place, "\"" + title + "\" holds a word that titles may not hold.");
        }
        if (!title.isEmpty() && !Character.isLetterOrDigit(title.codePointBefore(title.length()))) {
            findings.add(ENDING, place, "\"" + title + "\" ends with a sign.");
        }
        english(place, title, findings);
    }

    private static void description(Located place, Findings findings) {
        String description = place.node().asText("");
        if (description.length() < 30 || description.length() > 500) {
            findings.add(DESCRIPTION_LENGTH, place, "The description has " + description.length() + " characters.");
        }
        if (PRODUCT.matcher(description).find()) {
            findings.add(RESTRICTED, place, "The description names a product of Microsoft.");
        }
        english(place, description, findings);
    }

    private static void english(Located place, String text, Findings findings) {
        if (text.codePoints().anyMatch(sign -> Character.isLetter(sign)
                && Character.UnicodeScript.of(sign) != Character.UnicodeScript.LATIN)) {
            findings.add(ENGLISH, place, "The text is not in Latin letters.");
        }
    }

    private static void contact(Located contact, Findings findings) {
        for (String field : List.of("name", "url", "email")) {
            if (contact.text(field).isBlank()) {
                findings.add(CONTACT, contact.at(field), "The contact has no " + field + ".");
            }
        }
        if (!contact.text("email").isBlank() && !ADDRESS.matcher(contact.text("email")).matches()) {
            findings.add(EMAIL, contact.at("email"), "\"" + contact.text("email") + "\" is no e-mail address.");
        }
        if (!contact.text("url").isBlank() && !isAbsolute(contact.text("url"))) {
            findings.add(URL, contact.at("url"), "\"" + contact.text("url") + "\" is no whole address.");
        }
    }

    static boolean isAbsolute(String url) {
        try {
            URI uri = new URI(url.strip());
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
