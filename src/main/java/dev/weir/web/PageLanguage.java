package dev.weir.web;

import java.util.Locale;

import jakarta.enterprise.event.Observes;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * Gives every page rendered in a request the reader's language, so that no endpoint has to. Background work can have a
 * request context without a request; it says itself in which language it writes.
 */
class PageLanguage {

    void register(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(PageLanguage::set);
    }

    private static void set(TemplateInstance page) {
        if (Arc.container() != null && Arc.container().requestContext().isActive()
                && Arc.container().instance(CurrentVertxRequest.class).get().getCurrent() != null) {
            Locale locale = Arc.container().instance(PageContext.class).get().locale();
            page.setLocale(locale);
        }
    }
}
