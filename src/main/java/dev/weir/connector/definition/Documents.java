package dev.weir.connector.definition;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** {@code readme.md} for Microsoft's repository and {@code intro.md} for its public page, both in English. */
public final class Documents {

    private Documents() {
    }

    static String readme(ConnectorProfile profile, ObjectNode definition) {
        StringBuilder text = new StringBuilder("# " + profile.title() + "\n\n");
        text.append(definition.at("/info/description").asText()).append("\n\n## Publisher: ").append(profile.publisher());
        text.append("\n\n## Prerequisites\n\n").append(prerequisites(profile)).append("\n\n## Supported Operations\n");
        definition.path("paths").forEach(item -> item.forEach(operation -> {
            if (operation.has("operationId") && !operation.path("x-ms-visibility").asText().equals("internal")) {
                text.append("\n### ").append(operation.path("summary").asText()).append("\n\n")
                        .append(operation.path("description").asText()).append('\n');
            }
        }));
        text.append("\n## Obtaining Credentials\n\n").append(credentials(profile));
        text.append("\n\n## Known Issues and Limitations\n\n").append(limitations());
        text.append("\n\n## Deployment Instructions\n\nAn administrator puts the connector into an environment on the page \"")
                .append("Connector\" of ").append(profile.title()).append(", or with the Power Platform Connectors CLI: ")
                .append("`paconn create --settings settings.json`.\n");
        return text.toString();
    }

    /** The introduction of the certification package; its operations are listed by Microsoft. */
    public static String intro(ConnectorProfile profile, ObjectNode definition) {
        return "# " + profile.title() + "\n\n" + definition.at("/info/description").asText() + "\n\n## Prerequisites\n\n"
                + prerequisites(profile) + "\n\n## How to get credentials\n\n" + credentials(profile)
                + "\n\n## Get started with your connector\n\nChoose a trigger of " + profile.title()
                + ", sign in when the designer asks, and use the values of the record in the steps that follow."
                + "\n\n## Known issues and limitations\n\n" + limitations()
                + "\n\n## Common errors and remedies\n\n* 401 or 403: the connection's account may not see the records. Sign in "
                + "with an account of an organisation that uses " + profile.title() + ".\n* 404: the record was deleted, or "
                + "belongs to another organisation.\n* 429: the connection called too often. The flow tries again by itself.\n"
                + "\n## FAQ\n\n**Where do I find help?** Write to " + profile.support().email() + " or see "
                + profile.support().url() + ".\n";
    }

    private static String prerequisites(ConnectorProfile profile) {
        return "Your organisation uses " + profile.title() + ", and you can sign in there with your work account.";
    }

    private static String credentials(ConnectorProfile profile) {
        return "Sign in with the work account (Azure Active Directory) that you use for " + profile.title()
                + ". No key is needed. Your administrator may have to consent once for the whole organisation.";
    }

    private static String limitations() {
        return "* A connection may make 500 calls a minute.\n* A list answers at most 5,000 records a page.\n* Triggers start "
                + "for changes made after the flow was switched on.";
    }
}
