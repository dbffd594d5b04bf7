package dev.weir.localcloud.runtime.service;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.runtime.engine.Status;
import dev.weir.localcloud.store.Documents;

/**
 * How histories show actions: with links to inputs and outputs that, as in Microsoft's cloud, open without a token to whoever
 * holds them.
 */
@ApplicationScoped
class ContentLinks {

    /** Stands for the trigger among the keys of actions, which all have a number sign. */
    static final String TRIGGER = "trigger";
    private static final String[] SHOWN = { "startTime", "endTime", "code", "error", "retryHistory" };

    private final URI localCloud;
    private final byte[] secret;

    ContentLinks(LocalCloudConfig config, Documents documents) {
        this.localCloud = config.url();
        this.secret = Secret.named(documents, "content-links");
    }

    /** The entry of an action in a run, or of one of its repetitions. */
    ObjectNode entry(String run, String key, JsonNode saved) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        for (String part : SHOWN) {
            if (saved.hasNonNull(part)) {
                entry.set(part, saved.get(part));
            }
        }
        entry.put("status", Status.valueOf(saved.path("status").asText()).text());
        entry.putObject("correlation").put("actionTrackingId", saved.path("trackingId").asText()).put("clientTrackingId", run);
        if (saved.path("iterations").asInt() > 0) {
            entry.put("iterationCount", saved.get("iterations").asInt());
        }
        if (!saved.path("indexes").asText().isEmpty()) {
            entry.put("repetitionCount", 1 + Integer.parseInt(saved.get("indexes").asText().replaceAll(".*-", "")));
        }
        link(entry, "inputs", run, key, saved);
        link(entry, "outputs", run, key, saved);
        return entry;
    }

    /** Adds to the trigger of a run where to read what it handed over, unless the trigger keeps that secret. */
    void trigger(ObjectNode entry, String run, JsonNode definition, JsonNode outputs) {
        boolean hidden = false;
        for (JsonNode secret : definition.at("/runtimeConfiguration/secureData/properties")) {
            hidden |= secret.asText().equalsIgnoreCase("outputs");
        }
        ObjectNode saved = JsonNodeFactory.instance.objectNode().put("hideOutputs", hidden);
        saved.set("outputs", outputs);
        link(entry, "outputs", run, TRIGGER, saved);
    }

    private void link(ObjectNode entry, String part, String run, String key, JsonNode saved) {
        boolean hidden = saved.path(part.equals("inputs") ? "hideInputs" : "hideOutputs").asBoolean();
        if (saved.has(part) && !hidden) {
            byte[] content = saved.get(part).toString().getBytes(StandardCharsets.UTF_8);
            String name = Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
            entry.putObject(part + "Link").put("uri", localCloud + "/runtime/contents/" + run + "/" + name + "/" + part
                    + "?sig=" + signature(run, key, part)).put("contentVersion", digest(content))
                    .put("contentSize", content.length)
                    .putObject("contentHash").put("algorithm", "md5").put("value", digest(content));
        }
    }

    boolean isSigned(String run, String key, String part, String signature) {
        return signature != null && MessageDigest.isEqual(signature.getBytes(StandardCharsets.UTF_8),
                signature(run, key, part).getBytes(StandardCharsets.UTF_8));
    }

    private String signature(String run, String key, String part) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal((run + "\n" + key + "\n" + part).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String digest(byte[] content) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
