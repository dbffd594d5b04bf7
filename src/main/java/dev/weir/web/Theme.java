package dev.weir.web;

import java.util.Locale;

/** Which colours a person wants to see. */
public enum Theme {

    SYSTEM,
    LIGHT,
    DARK;

    static final String COOKIE = "weir-theme";

    /** The theme a cookie or form value names; anything unknown is {@link #SYSTEM}. */
    static Theme of(String value) {
        for (Theme theme : values()) {
            if (theme.value().equals(value)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** The name used in cookies, forms and style sheets. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
