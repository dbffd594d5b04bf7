package dev.weir.connector.definition;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import dev.weir.record.RecordTypes;
import dev.weir.record.declaration.RecordTypesFile;
import dev.weir.yaml.Faults;

/** The sample ISV's connector, and another ISV's, whose words and fields are different. */
final class SampleConnector {

    static final ConnectorProfile PROFILE = new ConnectorProfile("Fieldline", Optional.empty(), "Fieldline Inc",
            "Fieldline Inc",
            new ConnectorProfile.Support("Fieldline support", URI.create("https://fieldline.example/support"),
                    "support@fieldline.example"),
            URI.create("https://fieldline.example"), URI.create("https://fieldline.example/privacy"),
            List.of("Productivity", "Data"), "#0f6cbd", URI.create("https://portal.fieldline.example"),
            URI.create("https://login.microsoftonline.com"), "11111111-2222-3333-4444-555555555555", "api://fieldline", "1.0");

    private static final String OTHER = """
            recordTypes:
              boxes:
                title: Box
                plural: Boxes
                table: crates
                key: box_no
                tenant: owner
                label: name
                fields:
                  name: {title: Name, type: text, required: true}
                  heavy: {title: "Is it heavy?", type: boolean}
                  kind: {title: Kind, type: choice, values: [big, small]}
                actions:
                  weigh-again: {title: "Weigh it again!", bean: scale}
              companies:
                title: Company
                plural: Companies
                table: company
                key: id
                tenant: owner
                label: title
                delete: true
                fields:
                  title: {title: Title, type: text, required: true}
                  box: {title: Box, type: reference, to: boxes}
            """;

    private SampleConnector() {
    }

    static RecordTypes fieldline() {
        return RecordTypesFile.read("classpath:localcloud/fieldline/record-types.yaml");
    }

    static RecordTypes other() {
        Faults faults = new Faults();
        RecordTypes types = RecordTypesFile.parse("other.yaml", OTHER, faults);
        faults.refuse();
        return types;
    }
}
