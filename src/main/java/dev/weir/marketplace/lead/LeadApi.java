package dev.weir.marketplace.lead;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Where the marketplace sends leads. It proves itself by knowing the address and by nothing else. */
@Path("/api/marketplace/leads/{secret}")
@PermitAll
public class LeadApi {

    private static final int LONGEST = 64 * 1024;

    private final LeadConfig config;
    private final Leads leads;
    private final ObjectMapper json;

    LeadApi(LeadConfig config, Leads leads, ObjectMapper json) {
        this.config = config;
        this.leads = leads;
        this.json = json;
    }

    /** Keeps a lead. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(String secret, String body) {
        if (config.secret().filter(own -> isSame(own, secret)).isEmpty()) {
            return Response.status(404).build();
        }
        if (body.length() > LONGEST) {
            return Response.status(413).build();
        }
        try {
            JsonNode lead = json.readTree(body);
            if (!lead.isObject()) {
                return Response.status(400).build();
            }
            leads.take(lead);
            return Response.accepted().build();
        } catch (JsonProcessingException unreadable) {
            return Response.status(400).build();
        }
    }

    private static boolean isSame(String own, String sent) {
        return MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
