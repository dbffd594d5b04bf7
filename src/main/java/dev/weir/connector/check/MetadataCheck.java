package dev.weir.connector.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** {@code x-ms-connector-metadata}: website, privacy policy and categories. */
final class MetadataCheck implements Check {

    private static final Rule MISSING = Rule.warning("ConnectorMetadataPropertiesMissing",
            "List Website, Privacy policy and Categories in x-ms-connector-metadata.");
    private static final Rule CATEGORY = Rule.warning("InvalidConnectorCategory",
            "Choose categories from Microsoft's list, separated by semicolons.");
    private static final Rule MANY = Rule.warning("TooManyConnectorCategories", "Choose at most two categories.");
    private static final Rule URL = Rule.warning("MetadataUrlNotValid", "Give a whole address that starts with https://.");

    private static final Set<String> CATEGORIES = Set.of("AI", "Business Management", "Business Intelligence",
            "Collaboration", "Commerce", "Communication", "Content and Files", "Finance", "Data", "Human Resources",
            "Internet of Things", "IT Operations", "Lifestyle and Entertainment", "Marketing", "Productivity",
            "Sales and CRM", "Security", "Social Media", "Website");

    @Override
    public List<Rule> rules() {
        return List.of(MISSING, CATEGORY, MANY, URL);
    }

    @Override
    public void check(Connector connector, Findings findings) {
        Located metadata = connector.swagger().root().at("x-ms-connector-metadata");
        for (String name : List.of("Website", "Privacy policy", "Categories")) {
            if (metadata.elements().stream().noneMatch(entry -> entry.text("propertyName").equalsIgnoreCase(name)
                    && !entry.text("propertyValue").isBlank())) {
                findings.add(MISSING, metadata, "\"" + name + "\" is missing.");
            }
        }
        for (Located entry : metadata.elements()) {
            if (entry.text("propertyName").equalsIgnoreCase("Categories")) {
                categories(entry.at("propertyValue"), findings);
            } else if (!InfoCheck.isAbsolute(entry.text("propertyValue"))) {
                findings.add(URL, entry.at("propertyValue"), "\"" + entry.text("propertyValue") + "\" is no address.");
            }
        }
    }

    private static void categories(Located place, Findings findings) {
        List<String> categories = Arrays.stream(place.node().asText("").split("[;,]")).map(String::strip)
                .filter(category -> !category.isEmpty()).toList();
        categories.stream().filter(category -> !CATEGORIES.contains(category))
                .forEach(category -> findings.add(CATEGORY, place, "\"" + category + "\" is not a category."));
        if (categories.size() > 2) {
            findings.add(MANY, place, categories.size() + " categories are listed.");
        }
    }
}
