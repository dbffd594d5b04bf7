package dev.weir.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.arc.Unremovable;

/** The list of pages of an admin's or an operator's console. */
@ApplicationScoped
@Unremovable
public class Console {

    /** An entry in the reader's words. */
    public record Link(String href, String title, String description) {
    }

    private final Instance<ConsoleEntry> entries;

    Console(@Any Instance<ConsoleEntry> entries) {
        this.entries = entries;
    }

    /** The pages for a role, in order, in the reader's language. */
    public List<Link> of(String role, Locale language) {
        return entries.stream().filter(entry -> entry.role().equals(role))
                .sorted(Comparator.comparingInt(ConsoleEntry::rank).thenComparing(ConsoleEntry::href))
                .map(entry -> new Link(entry.href(), entry.title(language), entry.description(language))).toList();
    }
}
