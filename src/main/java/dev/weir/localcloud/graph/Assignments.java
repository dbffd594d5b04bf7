package dev.weir.localcloud.graph;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.weir.localcloud.entra.Directory;
import dev.weir.localcloud.entra.Licence;
import dev.weir.localcloud.entra.Person;
import dev.weir.localcloud.entra.Tenant;
import dev.weir.localcloud.store.Documents;

/** Who holds which licence: as the directory's file says, until somebody changes it. */
@ApplicationScoped
class Assignments {

    private static final String KIND = "graph-licences";
    private static final TypeReference<List<Assignment>> LIST = new TypeReference<>() {
    };

    private final Directory directory;
    private final Documents documents;
    private final ObjectMapper json;

    Assignments(Directory directory, Documents documents, ObjectMapper json) {
        this.directory = directory;
        this.documents = documents;
        this.json = json;
    }

    /** The licences of a person; a guest has none here, since they are in the home tenant. */
    List<Assignment> of(Person person) {
        if (person.isGuest()) {
            return List.of();
        }
        return documents.find(KIND, person.tenant(), person.oid())
                .map(found -> json.convertValue(found.content().path("licences"), LIST))
                .orElseGet(() -> person.licences().stream().map(sku -> new Assignment(sku, List.of(), null)).toList());
    }

    /** Gives a person these licences in place of the present ones. */
    void assign(Person person, List<Assignment> licences) {
        documents.put(KIND, person.tenant(), person.oid(), json.createObjectNode().set("licences",
                json.valueToTree(licences)));
    }

    /** How many people of a tenant hold a product. */
    long consumed(Tenant tenant, Licence product) {
        return directory.people(tenant).stream()
                .filter(person -> of(person).stream().anyMatch(held -> held.isOf(product.sku()))).count();
    }

    Licence product(Assignment held) {
        return directory.licences().stream().filter(licence -> held.isOf(licence.sku())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No product " + held.sku() + " in the directory"));
    }
}
