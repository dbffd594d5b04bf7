package dev.weir.localcloud.runtime.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;

import dev.weir.localcloud.store.Documents;

/** What flows did, for those who look at it. */
@ApplicationScoped
public class DeskEntries {

    private static final int MOST = 200;

    private final Documents documents;

    DeskEntries(Documents documents) {
        this.documents = documents;
    }

    /** The latest effects in a tenant, the youngest first: {@code kind, at, flow, run, sender, to, subject, body}. */
    public List<JsonNode> of(String tenantId) {
        List<JsonNode> shown = new ArrayList<>();
        documents.list(LocalDesk.KIND, tenantId).forEach(document -> shown.add(document.content()));
        Collections.reverse(shown);
        return shown.subList(0, Math.min(MOST, shown.size()));
    }
}
