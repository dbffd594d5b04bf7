package dev.weir.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.jboss.resteasy.reactive.Cache;

/** The style sheet that colours the pages in the ISV's accent, a file of its own since pages carry no inline style. */
@Path("/assets/brand.css")
@PermitAll
public class BrandStyleResource {

    private final String style;

    BrandStyleResource(BrandConfig brand) {
        if (!brand.accentColor().matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "weir.brand.accent-color must look like #0f6cbd, but is " + brand.accentColor());
        }
        this.style = brand.accentColor().equals("#0f6cbd") ? ""
                : "[data-bs-theme=\"light\"] { --weir-accent: " + brand.accentColor()
                        + "; --weir-accent-hover: color-mix(in srgb, "
                        + brand.accentColor() + " 85%, black); }\n[data-bs-theme=\"dark\"] { --weir-accent: color-mix(in srgb, "
                        + brand.accentColor() + " 60%, white); }\n";
    }

    @GET
    @Produces("text/css")
    @Cache(maxAge = 3600)
    public String style() {
        return style;
    }
}
