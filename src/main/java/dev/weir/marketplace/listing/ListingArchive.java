package dev.weir.marketplace.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.weir.marketplace.MarketplaceConfig.PlanConfig;

/** The kit as one file: what to enter in Partner Center page by page, the plans, and the pictures. */
final class ListingArchive {

    private ListingArchive() {
    }

    static byte[] of(ListingKit kit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "listing.md", listing(kit).getBytes(StandardCharsets.UTF_8));
            for (Path picture : kit.pictures()) {
                add(zip, "pictures/" + picture.getFileName(), Files.readAllBytes(picture));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.toByteArray();
    }

    private static String listing(ListingKit kit) {
        StringBuilder text = new StringBuilder("# Listing\n");
        for (ListingKit.Check check : kit.checks()) {
            text.append("\n## ").append(check.requirement()).append(check.met() ? "" : " (missing or does not fit)")
                    .append("\n\n")
                    .append(check.value()).append('\n');
        }
        text.append("\n## Plans\n\n| id | title | templates | connector | seats | dimensions |\n|---|---|---|---|---|---|\n");
        for (Map.Entry<String, PlanConfig> entry : kit.plans().entrySet()) {
            PlanConfig plan = entry.getValue();
            text.append("| ").append(entry.getKey()).append(" | ").append(plan.title()).append(" | ")
                    .append(String.join(", ", plan.templates())).append(" | ").append(plan.connector() ? "yes" : "no")
                    .append(" | ")
                    .append(plan.seats().isPresent() ? String.valueOf(plan.seats().getAsInt()) : "").append(" | ")
                    .append(String.join(", ", plan.dimensions().keySet())).append(" |\n");
        }
        return text.toString();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
