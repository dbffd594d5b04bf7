package dev.weir.localcloud.fieldline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * What the business of one of Fieldline's customers is made of: names, places and the troubles of its own customers.
 *
 * @param priceStep what prices are multiples of
 * @param latin how names are written in addresses of e-mail
 */
record Business(String tenant, long seed, String currency, BigDecimal priceStep, String phone, List<String> families,
        List<String> givens, String fullName, Map<String, String> latin, CustomerNames customerNames, List<String> streets,
        List<String> cities, String address, List<String> regions, List<String> customerNotes, List<Problem> problems) {

    /** The parts of a customer's name; the second ones by the customer's segment. */
    record CustomerNames(List<String> first, Map<String, List<String>> second) {
    }

    /** Something that breaks, and what it costs to repair. */
    record Problem(String skill, String equipment, String summary, String description, BigDecimal low, BigDecimal high,
            BigDecimal hours) {
    }

    /** The business described in this file of the folder {@code localcloud/fieldline/business}. */
    static Business of(String file) {
        try (InputStream content = Thread.currentThread().getContextClassLoader()
                .getResourceAsStream("localcloud/fieldline/business/" + file)) {
            return new ObjectMapper(new YAMLFactory()).readValue(content, Business.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A name in the letters of e-mail addresses. */
    String latin(String name) {
        return latin.getOrDefault(name, name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ""));
    }
}
