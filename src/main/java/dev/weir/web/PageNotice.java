package dev.weir.web;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;

/** A line above every page that a feature has to say something on. Features contribute beans of this type. */
public interface PageNotice {

    /** The line for the reader of this page; empty when there is nothing to say. */
    Optional<TemplateInstance> render();
}
