package dev.weir.marketplace.lead;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A lead, as the marketplace shapes it. Every part can be empty.
 *
 * @param source where the person was, such as {@code AppSource (SPZA)-PLT|contoso.myoffer}
 * @param actionCode what the person did, such as {@code StartTestDrive}
 * @param offerTitle what it was about
 * @param description free text
 * @see <a href=
 *      "https://learn.microsoft.com/partner-center/marketplace-offers/partner-center-portal/commercial-marketplace-lead-management-instructions-https">
 *      HTTPS endpoint for leads</a>
 */
record LeadDetails(String firstName, String lastName, String email, String phone, String country, String company,
        String title, String source, String actionCode, String offerTitle, String description) {

    private static final String TEST = "MSFT_TEST_";

    /** Reads a lead; names count in any case, since Microsoft's own test lead writes them differently. */
    static LeadDetails of(JsonNode lead) {
        JsonNode person = child(lead, "UserDetails");
        return new LeadDetails(text(person, "FirstName"), text(person, "LastName"), text(person, "Email"),
                text(person, "Phone"), text(person, "Country"), text(person, "Company"), text(person, "Title"),
                text(lead, "LeadSource"), text(lead, "ActionCode"), text(lead, "OfferTitle"), text(lead, "Description"));
    }

    /** Whether it is one of the leads by which Microsoft tries the address. */
    boolean isTest() {
        return (email + " " + company + " " + firstName + " " + lastName).contains(TEST);
    }

    ObjectNode json() {
        ObjectNode lead = JsonNodeFactory.instance.objectNode();
        lead.putObject("UserDetails").put("FirstName", firstName).put("LastName", lastName).put("Email", email)
                .put("Phone", phone).put("Country", country).put("Company", company).put("Title", title);
        return lead.put("LeadSource", source).put("ActionCode", actionCode).put("OfferTitle", offerTitle)
                .put("Description", description);
    }

    private static JsonNode child(JsonNode object, String name) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }

    private static String text(JsonNode object, String name) {
        return child(object, name).asText("").strip();
    }
}
