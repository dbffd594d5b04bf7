package dev.weir.localcloud.entra;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thousands of tenants that are alike, made up from their numbers: each has one admin with all licences a flow needs. */
final class Fleet {

    private static final Pattern TENANT = Pattern.compile("f1ee0000-0000-4000-8000-0*(\\d{1,9})|t(\\d{1,9})\\.fleet\\.example");
    private static final Pattern ADMIN = Pattern
            .compile("f1ee0000-0000-4000-9000-0*(\\d{1,9})|admin@t(\\d{1,9})\\.fleet\\.example");

    private final int size;

    Fleet(int size) {
        this.size = size;
    }

    Optional<Tenant> tenant(String idOrDomain) {
        return number(TENANT, idOrDomain).map(number -> new Tenant("f1ee0000-0000-4000-8000-%012d".formatted(number),
                "Fleet " + number, "t" + number + ".fleet.example", "US", "en", true, true));
    }

    Optional<Person> admin(String upnOrObjectId) {
        return number(ADMIN, upnOrObjectId).map(number -> new Person("t" + number + ".fleet.example",
                "f1ee0000-0000-4000-9000-%012d".formatted(number), "admin@t" + number + ".fleet.example", "Admin " + number,
                "Admin", Integer.toString(number), "Administrator", null, List.of("Admin"), true, null,
                List.of("ENTERPRISEPACK", "FLOW_PER_USER")));
    }

    private Optional<Integer> number(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        return number >= 1 && number <= size ? Optional.of(number) : Optional.empty();
    }
}
