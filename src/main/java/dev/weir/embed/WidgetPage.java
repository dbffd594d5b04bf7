package dev.weir.embed;

import java.util.List;

import dev.weir.licensing.LicenceAdvice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A page around one widget.
 *
 * @param title its heading
 * @param intro one sentence, or null
 * @param back where its way back leads
 * @param backTitle what that way is called; null for a page that is a main one itself
 * @param tabs the widget's tabs as pages, so that each has an address
 * @param licence what to tell of the person's licence before they start, or null
 */
record WidgetPage(String title, String intro, String back, String backTitle, List<Tab> tabs, LicenceAdvice licence,
        WidgetView widget) {

    @CheckedTemplate(basePath = "embed")
    static class Templates {
        static native TemplateInstance widget(WidgetPage view);
    }

    TemplateInstance render() {
        return Templates.widget(this);
    }

    /** One of several pages of the same widget. */
    record Tab(String title, String href, boolean current) {
    }
}
