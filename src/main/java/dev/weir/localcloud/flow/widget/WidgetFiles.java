package dev.weir.localcloud.flow.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that make up the widgets and the SDK. */
final class WidgetFiles {

    private static final String ROOT = "localcloud/flow/";

    private WidgetFiles() {
    }

    /** The file's text, or null when there is no such file. */
    static String find(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String name) {
        String text = find(name);
        if (text == null) {
            throw new IllegalStateException("The local cloud's file " + name + " is missing");
        }
        return text;
    }
}
