package dev.weir.embed;

import java.util.List;

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
 */
record WidgetPage(String title, String intro, String back, String backTitle, List<Tab> tabs, WidgetView widget) {

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
