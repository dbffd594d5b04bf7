package dev.weir.embed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.weir.catalog.Catalog;

/**
 * What the page reports once the widget made a flow.
 *
 * @param flowId the flow as the widget names it: its GUID, or a path that ends in it
 * @param flowUrl the flow's address in Microsoft's portal; it tells the environment
 * @param template the template of the catalog it was made from, or null
 * @param recordType type of the record it was made for, or null
 * @param record key of that record, or null
 */
record MadeFlow(String flowId, String flowUrl, String template, String recordType, String record) {

    private static final Pattern GUID = Pattern
            .compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern ENVIRONMENT = Pattern.compile("/environments/([^/?#]{1,100})");

    /** The same without a template that is not in the catalog. */
    MadeFlow from(Catalog catalog) {
        return template == null || catalog.find(template).isPresent() ? this
                : new MadeFlow(flowId, flowUrl, null, recordType, record);
    }

    /** The flow's GUID, or null when the widget named none. */
    String flow() {
        String last = null;
        Matcher guids = GUID.matcher(flowId == null ? "" : flowId);
        while (guids.find()) {
            last = guids.group();
        }
        return last;
    }

    /** The environment that the widget's answer names; the default one when it names none. */
    String environment(String defaultEnvironment) {
        for (String text : new String[] { flowId, flowUrl }) {
            Matcher environment = ENVIRONMENT.matcher(text == null ? "" : text);
            if (environment.find()) {
                return environment.group(1);
            }
        }
        return defaultEnvironment;
    }
}
