package dev.weir.localcloud.packages;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.LocalCloudConfig;
import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** Files in Azure storage. Whoever has the signed address of a container or a file may use it, until it ends. */
@ApplicationScoped
class Blobs {

    private static final String CONTAINER = "blob-container";
    private static final String BLOB = "blob";
    private static final Duration VALID = Duration.ofHours(1);

    private final Documents documents;
    private final Clock clock;
    private final URI localCloud;

    Blobs(Documents documents, Clock clock, LocalCloudConfig config) {
        this.documents = documents;
        this.clock = clock;
        this.localCloud = config.url();
    }

    /** The signed address of a new container. */
    String container() {
        String container = UUID.randomUUID().toString().replace("-", "");
        return localCloud.resolve("/blobs/" + container) + "?" + sign(CONTAINER, container, container, object());
    }

    /** Keeps a file in a container of its own; gives its signed address. */
    String keep(String name, byte[] content) {
        String container = UUID.randomUUID().toString().replace("-", "");
        return localCloud.resolve("/blobs/" + container + "/" + name) + "?"
                + sign(BLOB, container, name, object().put("content", Base64.getEncoder().encodeToString(content)));
    }

    /** Keeps a file in a container whose address is known; false when the signature is not its. */
    boolean put(String container, String name, String signature, byte[] content) {
        Optional<ObjectNode> home = signed(CONTAINER, container, container, signature);
        home.ifPresent(known -> documents.put(BLOB, container, name, object().put("sig", signature)
                .put("se", known.path("se").asText()).put("content", Base64.getEncoder().encodeToString(content))));
        return home.isPresent();
    }

    /** A file, for whoever has its signature. */
    Optional<byte[]> get(String container, String name, String signature) {
        return signed(BLOB, container, name, signature)
                .map(known -> Base64.getDecoder().decode(known.path("content").asText()));
    }

    /** A file by its signed address. */
    Optional<byte[]> get(URI address) {
        String[] path = String.valueOf(address.getPath()).split("/");
        String signature = String.valueOf(address.getQuery()).replaceFirst("^(?:.*&)?sig=([^&]*).*$", "$1");
        return path.length == 4 && path[1].equals("blobs") ? get(path[2], path[3], signature) : Optional.empty();
    }

    private String sign(String kind, String container, String name, ObjectNode content) {
        String signature = UUID.randomUUID().toString().replace("-", "");
        Instant until = clock.instant().plus(VALID);
        documents.put(kind, container, name, content.put("sig", signature).put("se", until.toString()));
        return "sv=2018-03-28&sr=" + (kind.equals(BLOB) ? "b&sp=r" : "c&sp=rw") + "&sig=" + signature + "&se=" + until;
    }

    private Optional<ObjectNode> signed(String kind, String container, String name, String signature) {
        return documents.find(kind, container, name).map(Document::content)
                .filter(known -> known.path("sig").asText().equals(signature)
                        && Instant.parse(known.path("se").asText()).isAfter(clock.instant()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
