package dev.weir.web;

import java.util.Optional;

import io.quarkus.qute.TemplateInstance;

/**
 * What a feature shows on the page after sign-in. Features contribute beans of this type, so that the page needs to know none
 * of them. A panel that fails is replaced by a sentence; the page stays.
 */
public interface HomePanel {

    /** Where the panel stands; lower comes first. */
    int rank();

    /** The panel for the person who is signed in, or empty when there is nothing to show. */
    Optional<TemplateInstance> render();
}
