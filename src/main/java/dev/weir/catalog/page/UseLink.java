package dev.weir.catalog.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address at which a flow is made from a template. */
final class UseLink {

    private UseLink() {
    }

    /**
     * @param type the type of the record that the flow is for, or null
     * @param record the key of that record, or null
     */
    static String of(String template, String type, String record) {
        String about = type == null || record == null ? ""
                : "&record-type=" + URLEncoder.encode(type, StandardCharsets.UTF_8) + "&record="
                        + URLEncoder.encode(record, StandardCharsets.UTF_8);
        return "/flows/new?template=" + template + about;
    }
}
