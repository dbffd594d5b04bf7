package dev.weir.catalog.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the gallery. */
@MessageBundle("gallery")
interface GalleryMessages {

    @Message("Ready-made flows for your daily work. Choose one, answer a few questions, and it runs.")
    String lead();

    @Message("There is no template yet. The operator of this portal can add some.")
    String empty();

    @Message("Templates for your work")
    String homeTitle();

    @Message("All templates")
    String homeAll();

    @Message("Search")
    String search();

    @Message("What should happen by itself?")
    String searchHint();

    @Message("Show")
    String apply();

    @Message("Narrow down")
    String narrow();

    @Message("Clear")
    String clear();

    @Message("Order")
    String sort();

    @Message("Best first")
    String sortBest();

    @Message("By title")
    String sortTitle();

    @Message("{number} templates")
    String found(int number);

    @Message("1 template")
    String foundOne();

    @Message("Nothing fits. Try fewer or other words, or clear what you chose.")
    String nothingFound();

    @Message("Recommended for you")
    String recommended();

    @Message("Previous page")
    String previous();

    @Message("Next page")
    String next();

    @Message("Pages")
    String pages();
}
