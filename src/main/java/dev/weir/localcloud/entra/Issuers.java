package dev.weir.localcloud.entra;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;

import dev.weir.localcloud.LocalCloudConfig;

/** The issuer names in tokens and documents. Version 1 tokens keep the name that every real one has. */
@ApplicationScoped
class Issuers {

    private final String origin;

    Issuers(LocalCloudConfig config) {
        URI url = config.url();
        this.origin = url.getScheme() + "://" + url.getAuthority();
    }

    String origin() {
        return origin;
    }

    /** With the braces that Microsoft publishes in place of a tenant. */
    String template() {
        return version2("{tenantid}");
    }

    String personal() {
        return version2(Tenant.PERSONAL);
    }

    String version2(String tenant) {
        return origin + "/" + tenant + "/v2.0";
    }

    String version1(String tenant) {
        return "https://sts.windows.net/" + tenant + "/";
    }
}
