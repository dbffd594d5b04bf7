package dev.weir.testsupport;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * How a person looks at pages.
 *
 * @param korean whether the browser prefers Korean
 * @param dark whether the system is dark
 * @param narrow whether on a phone of 390 px width
 * @param blocked whether the browser blocks third-party cookies
 * @param script whether scripts run
 */
public record Viewing(boolean korean, boolean dark, boolean narrow, boolean blocked, boolean script) {

    /** In English, light, on a desktop. */
    public static final Viewing USUAL = new Viewing(false, false, false, false, true);

    public Viewing inKorean() {
        return new Viewing(true, dark, narrow, blocked, script);
    }

    public Viewing inTheDark() {
        return new Viewing(korean, true, narrow, blocked, script);
    }

    public Viewing onPhone() {
        return new Viewing(korean, dark, true, blocked, script);
    }

    public Viewing withoutThirdPartyCookies() {
        return new Viewing(korean, dark, narrow, true, script);
    }

    public Viewing withoutScript() {
        return new Viewing(korean, dark, narrow, blocked, false);
    }

    Browser browser() {
        return blocked ? Chromium.withoutThirdPartyCookies() : Chromium.usual();
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale(korean ? "ko-KR" : "en-GB")
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(narrow ? 390 : 1280, narrow ? 844 : 900).setJavaScriptEnabled(script);
    }
}
