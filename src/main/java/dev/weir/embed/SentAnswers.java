package dev.weir.embed;

import jakarta.ws.rs.core.MultivaluedMap;

import dev.weir.catalog.Template;

/**
 * What the address of the page says of a template's parameters: {@code p.<name>} is an answer, {@code s.<name>} are words to
 * find records with and {@code w.<name>} those that the shown list was found with.
 */
record SentAnswers(MultivaluedMap<String, String> query) {

    /** The text that was given for a parameter, or null. */
    String given(String parameter) {
        return query.getFirst("p." + parameter);
    }

    /** The words to find records with; may be empty. */
    String search(String parameter) {
        return text("s." + parameter);
    }

    /** Whether the person is still looking for a record, so that nothing they left open is a fault. */
    boolean isLooking(Template template) {
        return query.containsKey("look") || template.askedParameters().stream().filter(asked -> asked.pick().isPresent())
                .anyMatch(asked -> !search(asked.name()).strip().equals(text("w." + asked.name())));
    }

    /** Whether the address comes from the form. */
    boolean isSubmitted() {
        return "true".equals(query.getFirst("answered"));
    }

    private String text(String name) {
        String text = query.getFirst(name);
        return text == null ? "" : text;
    }
}
