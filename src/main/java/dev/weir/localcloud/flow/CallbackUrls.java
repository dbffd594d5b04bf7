package dev.weir.localcloud.flow;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.store.Documents;

/** The signed addresses at which flows with an HTTP trigger are called. Whoever knows one may call it. */
@ApplicationScoped
class CallbackUrls {

    private static final String KIND = "secret";
    private static final String NAME = "flow-callbacks";

    private final LocalCloudConfig config;
    private final Documents documents;

    CallbackUrls(LocalCloudConfig config, Documents documents) {
        this.config = config;
        this.documents = documents;
    }

    URI of(CloudFlow flow, String trigger) {
        return URI.create(config.url() + "/workflows/" + flow.name().replace("-", "") + "/triggers/" + trigger
                + "/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2F" + trigger + "%2Frun&sv=1.0&sig="
                + signature(flow.name().replace("-", ""), trigger));
    }

    boolean isSigned(String workflow, String trigger, String signature) {
        return signature != null && MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8),
                signature(workflow, trigger).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String workflow, String trigger) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal((workflow + "/" + trigger).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] secret() {
        return Base64.getDecoder().decode(documents.find(KIND, "", NAME).orElseGet(() -> {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            return documents.put(KIND, "", NAME, JsonNodeFactory.instance.objectNode()
                    .put("key", Base64.getEncoder().encodeToString(fresh)));
        }).content().path("key").asText());
    }
}
