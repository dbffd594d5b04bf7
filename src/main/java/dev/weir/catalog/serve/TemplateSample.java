package dev.weir.catalog.serve;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Sample data that a template can be tried on: one of its tests.
 *
 * @param file the name of the test's file, which tells samples of a template apart
 * @param title what the test shows, in its author's words
 * @param content {@code now, parameters, records, answers, when, …}
 */
public record TemplateSample(String file, String title, JsonNode content) {
}
