package dev.weir.catalog.page;

import java.util.Locale;

import dev.weir.catalog.Connectors;
import dev.weir.record.RecordTypes;
import dev.weir.workflow.draw.DrawingOptions;

/** How flows are drawn and told everywhere in the portal: with the ISV's words for what its connector does. */
public final class FlowWords {

    private FlowWords() {
    }

    /** The options for drawings and outlines in a language. */
    public static DrawingOptions options(Locale language, RecordTypes types) {
        OperationTitles titles = new OperationTitles(types, language);
        return DrawingOptions.in(language).withOperationTitles(titles::of)
                .withConnectorTitles(use -> Connectors.of(use.connector()).title());
    }
}
