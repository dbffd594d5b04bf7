package dev.weir.localcloud.fieldline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invents the customers and technicians of a business. */
final class PeopleRows {

    private static final int CUSTOMERS = 160;
    private static final List<String> SKILLS = List.of("hvac", "hvac", "refrigeration", "electrical", "plumbing", "elevators",
            "fire-safety");
    private static final int TECHNICIANS = 42;

    private final Business business;
    private final Dice dice;
    private final LocalDate today;

    PeopleRows(Business business, Dice dice, LocalDate today) {
        this.business = business;
        this.dice = dice;
        this.today = today;
    }

    void customers(SampleRows rows, Keys keys) {
        List<String[]> names = new ArrayList<>();
        business.customerNames().second().forEach((segment, kinds) -> business.customerNames().first()
                .forEach(first -> kinds.forEach(kind -> names.add(new String[] { first, kind, segment }))));
        Collections.shuffle(names, new Random(business.seed()));
        for (String[] name : names.subList(0, CUSTOMERS)) {
            String family = dice.pick(business.families());
            String given = dice.pick(business.givens());
            LocalDate since = today.minusDays(dice.between(150, 3200));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", keys.next("CU-", "customer_number"));
            row.put("tenant_id", business.tenant());
            row.put("name", name[0] + " " + name[1]);
            row.put("segment", name[2]);
            row.put("contact_name", business.fullName().formatted(given, family));
            row.put("email", email(given, family, business.latin(name[0]) + dice.between(1, 9) + ".example"));
            row.put("phone", phone());
            row.put("address", business.address().formatted(dice.between(10, 4800), dice.pick(business.streets()),
                    dice.pick(business.cities())));
            row.put("customer_since", since);
            row.put("notes", dice.happens(0.3) ? dice.pick(business.customerNotes()) : null);
            row.put("created_at", morning(since));
            row.put("updated_at", morning(since.plusDays(dice.between(0, 120))));
            rows.add("customer", row);
        }
    }

    void technicians(SampleRows rows, Keys keys) {
        for (int number = 0; number < TECHNICIANS; number++) {
            String family = business.families().get(number % business.families().size());
            String given = dice.pick(business.givens());
            LocalDate hired = today.minusDays(dice.between(60, 4000));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", keys.next("TE-", "technician_number"));
            row.put("tenant_id", business.tenant());
            row.put("name", business.fullName().formatted(given, family));
            row.put("email", email(given, family, "field.example"));
            row.put("phone", phone());
            row.put("skill", SKILLS.get(number % SKILLS.size()));
            row.put("region", dice.pick(business.regions()));
            row.put("active", number < SKILLS.size() || dice.happens(0.92));
            row.put("hired_on", hired);
            row.put("created_at", morning(hired));
            row.put("updated_at", morning(hired));
            rows.add("technician", row);
        }
    }

    private String email(String given, String family, String domain) {
        return business.latin(given) + "." + business.latin(family) + "@" + domain;
    }

    private String phone() {
        return business.phone().formatted(dice.between(100, 199));
    }

    private static OffsetDateTime morning(LocalDate day) {
        return day.atTime(8, 30).atOffset(ZoneOffset.UTC);
    }
}
