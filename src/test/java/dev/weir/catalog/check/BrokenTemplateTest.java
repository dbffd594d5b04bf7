package dev.weir.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.weir.catalog.CatalogFault;
import dev.weir.catalog.CatalogFolder;
import dev.weir.catalog.CatalogReading;
import dev.weir.catalog.FaultKind;

/** For each kind of fault a broken template and what its author is told. */
class BrokenTemplateTest {

    @TempDir
    Path directory;

    private CatalogFolder folder;

    @BeforeEach
    void soundTemplate() {
        folder = CatalogFolder.in(directory);
    }

    @Test
    void sample_isSound() {
        assertThat(folder.read().faults()).isEmpty();
    }

    @Test
    void descriptor_unknownKey_namesTheKeyThatWasMeant() {
        folder.change("template.yaml", "recordType:", "recordTyp:");

        assertFault(FaultKind.STRUCTURE, "template.yaml", folder.line("template.yaml", "recordTyp:"),
                "The key \"recordTyp\" is not known.", "Did you mean \"recordType\"?");
    }

    @Test
    void descriptor_missingKey_saysWhatBelongsThere() {
        folder.change("template.yaml", "licence: premium\n", "");

        assertFault(FaultKind.STRUCTURE, "template.yaml", 2, "The key \"licence\" is missing.",
                "Give \"licence\" one of standard, premium: premium when a connector is premium or custom, else standard.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "version: 1.0.0|version: 1.0|\"version\" has the wrong type: 1.0.",
            "version: 1.0.0|version: v1|\"version\" is not written as it should be: \"v1\".",
            "trigger: automated|trigger: automatic|\"trigger\" cannot be \"automatic\".",
            "categories: [approvals, field-work, finance]|categories: []|\"categories\" is empty.",
            "categories: [approvals, field-work, finance]|categories: Approvals|\"categories\" has the wrong type: \"Approvals\"." })
    void descriptor_wrongValue_isToldWithItsLine(String right, String wrong, String problem) {
        folder.change("template.yaml", right, wrong);

        assertThat(folder.read().faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.STRUCTURE);
            assertThat(fault.problem()).isEqualTo(problem);
            assertThat(fault.line()).isEqualTo(folder.line("template.yaml", wrong));
        });
    }

    @Test
    void faults_ofAllFiles_areToldAtOnce() {
        folder.change("template.yaml", "trigger: automated", "trigger: scheduled").change("ko.yaml", "title:", "titel:")
                .change("definition.json", "\"apiId\": \"/providers/Microsoft.PowerApps/apis/shared_logicflows\"",
                        "\"apiId\": \"8a1b1c1d-0000-4000-8000-0123456789ab\"");

        assertThat(folder.read().faults()).extracting(CatalogFault::kind).contains(FaultKind.TRIGGER, FaultKind.STRUCTURE,
                FaultKind.TRANSLATION, FaultKind.FOREIGN_ID);
    }

    @Test
    void yaml_notYaml_namesTheLine() {
        folder.write("template.yaml", "title: [one\nversion: 2\n");

        assertThat(folder.read().faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.UNREADABLE);
            assertThat(fault.line()).isEqualTo(2);
        });
    }

    @Test
    void json_notJson_namesTheLine() {
        folder.change("definition.json", "\"type\": \"Microsoft.Flow/flows\",", "\"type\": \"Microsoft.Flow/flows\"");

        assertThat(folder.read().faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.UNREADABLE);
            assertThat(fault.line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "template.yaml", "definition.json" })
    void file_missing_isTold(String file) {
        folder.delete(file);

        assertThat(folder.read().faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.FILES);
            assertThat(fault.file()).isEqualTo("sample/" + file);
        });
    }

    @Test
    void file_strange_isTold() {
        folder.write("notes.txt", "later");

        assertThat(folder.read().faults()).extracting(CatalogFault::problem)
                .containsExactly("This file is no part of a template.");
    }

    @Test
    void connectors_notThoseOfTheDefinition_areTold() {
        folder.change("template.yaml", "shared_office365]", "shared_teams]");

        assertThat(folder.read().faults()).extracting(CatalogFault::problem).contains(
                "The connector \"shared_teams\" is named here but the definition has no connection to it.",
                "The definition uses the connector \"shared_office365\", which is not named here.");
    }

    @Test
    void connection_thatIsNotThere_isTold() {
        folder.change("definition.json", "\"connectionName\": \"shared_office365\"", "\"connectionName\": \"shared_mail\"");

        assertThat(folder.read().faults()).extracting(CatalogFault::problem).containsExactly(
                "\"Tell_the_office\" uses the connection \"shared_mail\", which is not under \"connectionReferences\".");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "@parameters('budget')\"|@parameter('budget')\"|parameter",
            "@outputs('Ask_for_approval')?['body/outcome']|@outputs('Ask')?['body/outcome']|Ask",
            "\"Ask_for_approval\": [|\"Ask\": [|Ask", "coalesce(|coalesce((|", "\"type\": \"If\"|\"type\": \"Iff\"|Iff" })
    void definition_thatTheServiceWouldRefuse_isTold(String right, String wrong, String word) {
        folder.change("definition.json", right, wrong);

        assertThat(folder.read().faults()).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.DEFINITION);
            assertThat(fault.line()).isGreaterThan(1);
            assertThat(fault.problem()).contains(word == null ? "" : word);
        });
    }

    @Test
    void licence_statedTooLow_isTold() {
        folder.change("template.yaml", "licence: premium", "licence: standard");

        assertFault(FaultKind.LICENCE, "template.yaml", folder.line("template.yaml", "licence:"),
                "The licence is stated as standard, but Fieldline needs a premium one.", "Write \"licence: premium\".");
    }

    @Test
    void trigger_notTheDefinitions_isTold() {
        folder.change("template.yaml", "trigger: automated", "trigger: instant");

        assertFault(FaultKind.TRIGGER, "template.yaml", folder.line("template.yaml", "trigger:"),
                "The trigger is stated as instant, but the definition's is automated.", "Write \"trigger: automated\".");
    }

    @Test
    void parameter_undeclared_isTold() {
        folder.change("template.yaml", "- name: budget", "- name: limit").change("ko.yaml", "budget:", "limit:");

        assertThat(folder.read().faults()).extracting(CatalogFault::problem).contains(
                "The definition declares no parameter \"limit\".",
                "The parameter \"budget\" is not described in template.yaml.");
    }

    @Test
    void parameter_unused_isAdvice() {
        folder.change("definition.json", "@parameters('budget')", "@float('1')").change("definition.json",
                "@{parameters('budget')}", "1");

        CatalogReading reading = folder.read();
        assertThat(reading.faults()).extracting(CatalogFault::problem)
                .singleElement().asString().contains("budget");
        assertThat(reading.isSound()).isTrue();
    }

    @Test
    void parameter_otherType_isTold() {
        folder.change("template.yaml", "type: number", "type: boolean");

        assertThat(folder.read().faults()).extracting(CatalogFault::problem).contains(
                "The parameter \"budget\" is boolean here, but Float in the definition.",
                "The default of \"budget\" is no possible answer.", "The parameter \"budget\" has bounds but is no number.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "record.amount|record.amout|After \"record.\" there can be amount, customer, id, status, summary, title, type, url.",
            "record.amount|user.shoe|After \"user.\" there can be email, id, language, name.",
            "record.amount|world.peace|Start it with record., user., tenant. or isv." })
    void contextPath_leadingNowhere_isTold(String right, String wrong, String remedy) {
        folder.change("template.yaml", right, wrong);

        assertFault(FaultKind.CONTEXT, "template.yaml", folder.line("template.yaml", wrong),
                "\"" + wrong + "\" leads nowhere.", remedy);
    }

    @Test
    void recordType_unknown_isTold() {
        folder.change("template.yaml", "recordType: work-orders", "recordType: work-order");

        assertThat(folder.read().faults()).extracting(CatalogFault::problem)
                .contains("There is no record type \"work-order\".");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bearer abcdefghijklmnopqrstuvwxyz0123", "https://x.example/a?sv=1&sig=abcdefghijklmnopqrstuvwxyz",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.x",
            "DefaultEndpointsProtocol=https;AccountKey=abcdefghijklmnop==",
            "abc8Q~abcdefghijklmnopqrstuvwxyz012345678" })
    void secret_isTold_andNotShown(String secret) {
        folder.change("definition.json", "Open the work order", secret);

        assertThat(folder.read().faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(FaultKind.SECRET);
            assertThat(fault.line()).isEqualTo(folder.line("definition.json", secret));
            assertThat(fault.problem() + fault.remedy()).doesNotContain(secret);
        });
    }

    @Test
    void secret_byItsName_isTold() {
        folder.change("definition.json", "\"WebhookApprovalCreationInput/enableReassignment\": true",
                "\"client_secret\": \"correct-horse\"");

        assertThat(folder.read().faults()).extracting(CatalogFault::kind).containsExactly(FaultKind.SECRET);
    }

    @Test
    void emailAddress_isPersonalData_unlessItIsAnExample() {
        folder.change("definition.json", "Open the work order", "write to jane@fabrikam.com");
        assertThat(folder.read().faults()).extracting(CatalogFault::problem)
                .containsExactly("This holds the e-mail address jane@fabrikam.com.");

        folder.change("definition.json", "jane@fabrikam.com", "jane@fabrikam.example");
        assertThat(folder.read().faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://fabrikam.sharepoint.com/sites/it", "https://fabrikam.crm4.dynamics.com/api",
            "Default-5ca184d6-52eb-4b83-9ea5-b7f960ff5584" })
    void tenantsOwn_isTold(String value) {
        folder.change("definition.json", "Open the work order", value);

        assertThat(folder.read().faults()).extracting(CatalogFault::kind).containsExactly(FaultKind.FOREIGN_ID);
    }

    @Test
    void exportsTraces_areTold() {
        folder.change("definition.json", "\"provisioningMethod\": \"FromDefinition\",",
                "\"creator\": {\"id\": \"9913e608-454a-43cc-b618-67b166e35ef4\", \"type\": \"User\"},");

        assertThat(folder.read().faults()).extracting(CatalogFault::problem)
                .containsExactly("\"creator\" belongs to the flow this was exported from.");
    }

    @Test
    void translation_missing_isAdvice() {
        folder.delete("ko.yaml");

        CatalogReading reading = folder.read();
        assertThat(reading.faults()).extracting(CatalogFault::kind).containsExactly(FaultKind.TRANSLATION);
        assertThat(reading.isSound()).isTrue();
    }

    @Test
    void translation_ofOneText_missing_isTold() {
        folder.change("ko.yaml", "benefit:", "#");

        assertThat(folder.read().faults()).extracting(CatalogFault::problem)
                .containsExactly("The translation of \"benefit\" is missing.");
    }

    @Test
    void icon_missing_isAdvice() {
        folder.delete("icon.svg");

        assertThat(folder.read().faults()).extracting(CatalogFault::kind).containsExactly(FaultKind.ICON);
    }

    @ParameterizedTest
    @ValueSource(strings = { "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://spy.example/x'/></svg>",
            "<!DOCTYPE svg [<!ENTITY x 'y'>]><svg xmlns='http://www.w3.org/2000/svg'/>", "<html/>", "<svg" })
    void icon_thatCouldDoMoreThanDraw_isRefused(String icon) {
        folder.write("icon.svg", icon);

        CatalogReading reading = folder.read();
        assertThat(reading.isSound()).isFalse();
        assertThat(reading.faults()).singleElement().satisfies(fault -> assertThat(fault.file()).isEqualTo("sample/icon.svg"));
    }

    private void assertFault(FaultKind kind, String file, int line, String problem, String remedy) {
        List<CatalogFault> faults = folder.read().faults();
        assertThat(faults).contains(new CatalogFault(kind, "sample/" + file, line, problem, remedy));
    }
}
