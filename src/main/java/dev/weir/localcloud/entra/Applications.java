package dev.weir.localcloud.entra;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.store.Document;
import dev.weir.localcloud.store.Documents;

/** The app registrations: those of the directory's file and those made while the local cloud runs. */
@ApplicationScoped
public class Applications {

    private static final String KIND = "entra-application";

    private final Directory directory;
    private final Documents documents;
    private final ObjectMapper json;

    Applications(Directory directory, Documents documents, ObjectMapper json) {
        this.directory = directory;
        this.documents = documents;
        this.json = json;
    }

    public Optional<Application> find(String clientId) {
        if (clientId == null) {
            return Optional.empty();
        }
        return directory.application(clientId)
                .or(() -> documents.find(KIND, "", clientId.toLowerCase(Locale.ROOT)).map(this::read));
    }

    /** Registers an application, or changes its registration. */
    public void register(Application application) {
        documents.put(KIND, "", application.clientId().toLowerCase(Locale.ROOT), json.<ObjectNode> valueToTree(application));
    }

    List<Application> all() {
        return Stream.concat(directory.applications().stream(), documents.list(KIND, "").stream().map(this::read))
                .toList();
    }

    private Application read(Document document) {
        try {
            return json.treeToValue(document.content(), Application.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
