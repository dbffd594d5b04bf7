package dev.weir.catalog.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.weir.catalog.FaultKind;

/**
 * Something in a text that must not be in a template.
 *
 * @param kind what it is
 * @param value the offending part; never shown for a secret
 * @param problem the problem as a sentence
 * @param remedy what to do
 */
public record Leak(FaultKind kind, String value, String problem, String remedy) {

    private static final int LONGEST = 100_000;
    /** Lengths below which the patterns cannot fit, since looking costs most where there is nothing to find. */
    private static final int SHORTEST_SECRET = 12;
    private static final int LENGTH_OF_GUID = 36;
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)(client_?-?secret|passwo?r?d|api[-_]?key|subscription-key|functions-key|access_?token|shared_?access_?key)");
    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("(?i)\\bbearer\\s+[A-Za-z0-9._~+/-]{20,}"),
            Pattern.compile("(?i)\\bbasic\\s+[A-Za-z0-9+/]{16,}={0,2}"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"),
            Pattern.compile("[?&;]sig=[A-Za-z0-9%+/_-]{20,}"),
            Pattern.compile("(?i)\\b(AccountKey|SharedAccessKey|Password|Pwd)=[^;\\s@]{8,}"),
            Pattern.compile("\\b[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}"),
            Pattern.compile("-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----"),
            Pattern.compile(
                    "\\b(gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-[A-Za-z0-9-]{10,}|AKIA[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30,})"));
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,4}\\.[A-Za-z]{2,24}");
    private static final Pattern RESERVED = Pattern.compile("(?i).*@(.*\\.)?(example\\.(com|org|net)|example|test|invalid)$");
    private static final Pattern SITE = Pattern.compile(
            "(?i)https://[a-z0-9-]{1,63}(\\.sharepoint\\.(com|us|cn)|\\.crm[0-9]{0,2}\\.dynamics\\.com)[^\\s'\"<>@]{0,300}");
    private static final Pattern GUID = Pattern.compile(
            "(?<![0-9a-fA-F])[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![0-9a-fA-F-])");

    /**
     * The first leak in a text.
     *
     * @param name the name of the member that holds the text
     */
    public static Optional<Leak> in(String name, String whole) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        if (name.equals("operationMetadataId") || name.equals("$schema")) {
            return Optional.empty();
        }
        return secret(name, text).or(() -> email(text)).or(() -> site(text)).or(() -> guid(text));
    }

    /** Every leak in a text that is no secret: addresses of people, addresses in one tenant, and ids. */
    public static List<Leak> addressesAndIds(String text) {
        List<Leak> leaks = new ArrayList<>();
        String rest = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (Optional<Leak> leak = next(rest); leak.isPresent() && leaks.size() < 100; leak = next(rest)) {
            leaks.add(leak.get());
            rest = rest.replace(leak.get().value(), " ");
        }
        return leaks;
    }

    private static Optional<Leak> next(String text) {
        return site(text).or(() -> email(text)).or(() -> guid(text));
    }

    private static Optional<Leak> secret(String name, String text) {
        boolean named = text.length() >= 6 && SECRET_NAME.matcher(name).find() && !text.startsWith("@")
                && !text.contains("@{")
                && !text.contains(" ");
        String found = named ? text
                : text.length() < SHORTEST_SECRET ? null
                        : SECRETS.stream().map(pattern -> pattern.matcher(text)).filter(Matcher::find).map(Matcher::group)
                                .findFirst()
                                .orElse(null);
        return Optional.ofNullable(found).map(value -> new Leak(FaultKind.SECRET, value,
                "This holds a secret" + (name.isEmpty() ? "" : " in \"" + name + "\"") + ".",
                "Take it out, replace it where it is used, and let a connection or a parameter bring it."));
    }

    private static Optional<Leak> site(String text) {
        return text.indexOf('/') < 0 ? Optional.empty() : find(SITE, text, "an address in one tenant");
    }

    private static Optional<Leak> guid(String text) {
        return text.length() < LENGTH_OF_GUID ? Optional.empty()
                : find(GUID, text, "an id that means something in one tenant only");
    }

    private static Optional<Leak> email(String text) {
        if (text.indexOf('@', 1) < 0) {
            return Optional.empty();
        }
        Matcher matcher = EMAIL.matcher(text);
        while (matcher.find()) {
            if (!RESERVED.matcher(matcher.group()).matches()) {
                return Optional.of(new Leak(FaultKind.PERSONAL_DATA, matcher.group(),
                        "This holds the e-mail address " + matcher.group() + ".",
                        "Ask for it with a parameter of type email."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Leak> find(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional
                        .of(new Leak(FaultKind.FOREIGN_ID, matcher.group(), "This holds " + what + ": " + matcher.group() + ".",
                                "Ask for it with a parameter."))
                : Optional.empty();
    }
}
