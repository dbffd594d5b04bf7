package dev.weir.localcloud.graph;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.weir.localcloud.entra.Licence;
import dev.weir.localcloud.entra.Person;
import dev.weir.localcloud.entra.Tenant;

/** Writes what Microsoft Graph answers. */
@ApplicationScoped
class GraphAnswers {

    private static final String METADATA = "https://graph.microsoft.com/v1.0/$metadata#";

    private final Assignments assignments;
    private final ObjectMapper json;

    GraphAnswers(Assignments assignments, ObjectMapper json) {
        this.assignments = assignments;
        this.json = json;
    }

    ObjectNode licenceDetails(Person person) {
        ObjectNode answer = list("users('" + person.oid() + "')/licenseDetails");
        for (Assignment held : assignments.of(person)) {
            Licence product = assignments.product(held);
            ObjectNode detail = value(answer).addObject();
            detail.put("id", UUID.nameUUIDFromBytes((person.oid() + product.id()).getBytes(
                    java.nio.charset.StandardCharsets.UTF_8)).toString());
            detail.put("skuId", product.id());
            detail.put("skuPartNumber", product.sku());
            plans(detail, product, held);
        }
        return answer;
    }

    ObjectNode subscribedSkus(Tenant tenant, List<Licence> products) {
        ObjectNode answer = list("subscribedSkus");
        for (Licence product : products) {
            long consumed = assignments.consumed(tenant, product);
            if (consumed == 0) {
                continue;
            }
            ObjectNode sku = value(answer).addObject();
            sku.put("accountId", tenant.id());
            sku.put("accountName", tenant.domain());
            sku.put("appliesTo", "User");
            sku.put("capabilityStatus", "Enabled");
            sku.put("consumedUnits", consumed);
            sku.put("id", tenant.id() + "_" + product.id());
            sku.put("skuId", product.id());
            sku.put("skuPartNumber", product.sku());
            sku.putArray("subscriptionIds").add(UUID.nameUUIDFromBytes((tenant.id() + product.sku()).getBytes(
                    java.nio.charset.StandardCharsets.UTF_8)).toString());
            sku.set("prepaidUnits", json.valueToTree(
                    Map.of("enabled", product.seats(), "suspended", 0, "warning", 0, "lockedOut", 0)));
            plans(sku, product, new Assignment(product.sku(), null, null));
        }
        return answer;
    }

    ObjectNode people(List<Person> people) {
        ObjectNode answer = list("users");
        for (Person person : people) {
            ObjectNode user = value(answer).addObject();
            describe(user, person);
            ArrayNode plans = user.putArray("assignedPlans");
            for (Assignment held : assignments.of(person)) {
                for (Licence.ServicePlan plan : assignments.product(held).plans()) {
                    plans.addObject().put("assignedDateTime", "2024-01-15T09:00:00Z")
                            .put("capabilityStatus", held.statusOf(plan.name()).equals("Disabled") ? "Deleted" : "Enabled")
                            .put("service", plan.name().toUpperCase(java.util.Locale.ROOT).contains("FLOW")
                                    || plan.name().toUpperCase(java.util.Locale.ROOT).contains("AUTOMATE") ? "ProcessSimple"
                                            : "exchange")
                            .put("servicePlanId", plan.id());
                }
            }
        }
        return answer;
    }

    ObjectNode person(Person person) {
        ObjectNode answer = json.createObjectNode();
        answer.put("@odata.context", METADATA + "users/$entity");
        describe(answer, person);
        return answer;
    }

    private static void describe(ObjectNode user, Person person) {
        user.put("id", person.oid());
        user.put("displayName", person.name());
        user.put("userPrincipalName", person.upn());
        user.put("givenName", person.given());
        user.put("surname", person.family());
        user.put("jobTitle", person.title());
        user.put("mail", person.mail());
        user.put("accountEnabled", true);
    }

    private static void plans(ObjectNode product, Licence licence, Assignment held) {
        ArrayNode plans = product.putArray("servicePlans");
        licence.plans().forEach(plan -> plans.addObject().put("servicePlanId", plan.id())
                .put("servicePlanName", plan.name()).put("provisioningStatus", held.statusOf(plan.name()))
                .put("appliesTo", "User"));
    }

    private ObjectNode list(String context) {
        ObjectNode answer = json.createObjectNode();
        answer.put("@odata.context", METADATA + context);
        answer.putArray("value");
        return answer;
    }

    private static ArrayNode value(ObjectNode answer) {
        return (ArrayNode) answer.get("value");
    }
}
