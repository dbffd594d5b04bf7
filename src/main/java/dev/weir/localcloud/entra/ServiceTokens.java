package dev.weir.localcloud.entra;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

/** Tokens with which Microsoft's own services call an application, such as the marketplace its webhook. */
@ApplicationScoped
public class ServiceTokens {

    private final Claims claims;
    private final Signer signer;
    private final Directory directory;

    ServiceTokens(Claims claims, Signer signer, Directory directory) {
        this.claims = claims;
        this.signer = signer;
        this.directory = directory;
    }

    /**
     * A token for one call.
     *
     * @param service application id of the calling service
     * @param tenantId the tenant in whose name it calls
     * @param audience application id of the called application
     * @param version2 whether the token is of version 2, whose issuer and claim names differ
     */
    public String of(String service, String tenantId, String audience, boolean version2) {
        Application caller = new Application(service, "Microsoft", "kept by Microsoft", List.of(), null, List.of(), 1,
                List.of(), List.of());
        return signer.applicationToken(
                claims.applicationToken(caller, directory.tenant(tenantId).orElseThrow(), audience, version2));
    }
}
