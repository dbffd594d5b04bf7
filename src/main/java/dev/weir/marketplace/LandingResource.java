package dev.weir.marketplace;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import dev.weir.customer.Customers;
import dev.weir.identity.CurrentUser;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;

/**
 * The landing page: where the marketplace sends who bought or manages a subscription. Any work account may come here; who is
 * not signed in is sent to Azure AD by opening it.
 */
@Path("/marketplace/landing")
@Authenticated
public class LandingResource {

    @CheckedTemplate(basePath = "marketplace")
    static class Templates {
        static native TemplateInstance landing(LandingPage page, AccountDetails account, boolean incomplete);
    }

    private final Landing landing;
    private final Activation activation;
    private final MarketplaceConfig config;
    private final Customers customers;
    private final CurrentUser user;

    LandingResource(Landing landing, Activation activation, MarketplaceConfig config, Customers customers,
            CurrentUser user) {
        this.landing = landing;
        this.activation = activation;
        this.config = config;
        this.customers = customers;
        this.user = user;
    }

    @GET
    public Response arrive(@RestQuery String token) {
        Landing.View view = landing.look(token);
        int status = switch (view.kind()) {
            case UNAVAILABLE -> 503;
            case MISCONFIGURED -> 502;
            case NO_TOKEN, EXPIRED -> 400;
            case OTHER_TENANT -> 403;
            default -> 200;
        };
        return page(status, view, token, proposal(), false);
    }

    /** Confirms the order, with the account details as the buyer corrected them. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestForm String token, @RestForm String organisation, @RestForm String contact,
            @RestForm String mail) {
        Landing.View view = landing.look(token);
        if (view.kind() == Landing.Case.ORDER) {
            AccountDetails account = new AccountDetails(organisation, contact, mail);
            if (!account.complete()) {
                return page(422, view, token, account, true);
            }
            activation.begin(view.purchase(), user.name(), account);
        }
        return Response.seeOther(URI.create("/marketplace/landing?token="
                + URLEncoder.encode(String.valueOf(token), StandardCharsets.UTF_8))).build();
    }

    private Response page(int status, Landing.View view, String token, AccountDetails account, boolean incomplete) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(Templates.landing(
                        LandingPage.of(view, token, config, user.name(), user.userPrincipalName()), account, incomplete))
                .build();
    }

    /** What is known without asking: the customer's name or else the organisation's domain, and the person who is here. */
    private AccountDetails proposal() {
        String mail = user.userPrincipalName();
        String organisation = customers.name(user.tenantId()).orElse(mail.substring(mail.indexOf('@') + 1));
        return new AccountDetails(organisation, user.name(), mail);
    }
}
