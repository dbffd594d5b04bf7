package dev.weir.web;

import java.time.Duration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

/** Remembers a reader's language and colours in the browser, signed in or not. */
@Path("/preferences")
public class PreferenceResource {

    private final Languages languages;

    PreferenceResource(Languages languages) {
        this.languages = languages;
    }

    @POST
    @Path("/language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response language(@RestForm String language, @RestForm String back) {
        return remember(Languages.COOKIE, languages.choose(language, null).toLanguageTag(), back);
    }

    @POST
    @Path("/theme")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response theme(@RestForm String theme, @RestForm String back) {
        return remember(Theme.COOKIE, Theme.of(theme).value(), back);
    }

    private static Response remember(String cookie, String value, String back) {
        return Response.seeOther(LocalAddress.of(back)).cookie(new NewCookie.Builder(cookie).value(value).path("/")
                .maxAge((int) Duration.ofDays(365).toSeconds()).sameSite(NewCookie.SameSite.LAX).build()).build();
    }
}
