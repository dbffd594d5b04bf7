package dev.weir.localcloud.runtime.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

class StandInsTest {

    private final List<String> shown = new ArrayList<>();
    private final StandIns standIns = new StandIns((kind, operation, effect) -> shown.add(kind), new MemoryShelf());
    private int calls;

    private Answer call(String connector, String operation, String... parameters) {
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        for (int index = 0; index < parameters.length; index += 2) {
            given.put(parameters[index], parameters[index + 1]);
        }
        return standIns.named(connector).call(new Operation(connector, operation, given, JsonNodeFactory.instance.objectNode(),
                "call-" + calls++));
    }

    private JsonNode rows(String filter) {
        return call("shared_sharepointonline", "GetItems", "table", "Visits", "$filter", filter).body().path("value");
    }

    @Test
    void list_rows_areKeptChangedFoundAndDeleted() {
        for (String title : List.of("Check", "Repair", "Check")) {
            call("shared_sharepointonline", "PostItem", "table", "Visits", "item/Title", title, "item/Hours", "2");
        }
        assertThat(rows("")).hasSize(3);
        assertThat(rows("Title eq 'Check' and ID gt 1")).hasSize(1);

        assertThat(call("shared_sharepointonline", "PatchItem", "table", "Visits", "id", "2", "item/Hours", "3").body()
                .path("Hours").asText()).isEqualTo("3");
        assertThat(call("shared_sharepointonline", "GetItem", "table", "Visits", "id", "2").body().path("Title").asText())
                .isEqualTo("Repair");
        assertThat(call("shared_sharepointonline", "DeleteItem", "table", "Visits", "id", "2").statusCode()).isEqualTo(200);
        assertThat(call("shared_sharepointonline", "GetItem", "table", "Visits", "id", "2").statusCode()).isEqualTo(404);
        assertThat(rows("")).hasSize(2);
        assertThat(shown).containsExactly("item", "item", "item", "item");
    }

    @Test
    void table_rows_areFoundByTheColumnThatTheFlowNames() {
        call("shared_excelonlinebusiness", "AddRowV2", "table", "Prices", "item/Item", "P-1", "item/Price", "5");
        call("shared_excelonlinebusiness", "AddRowV2", "table", "Prices", "item/Item", "P-2", "item/Price", "6");
        call("shared_excelonlinebusiness", "PatchItem", "table", "Prices", "idColumn", "Item", "id", "P-2", "item/Price", "7");

        assertThat(call("shared_excelonlinebusiness", "GetItem", "table", "Prices", "idColumn", "Price", "id", "7").body()
                .path("Item").asText()).isEqualTo("P-2");
        assertThat(call("shared_excelonlinebusiness", "GetItems", "table", "Prices").body().path("value")).hasSize(2);
    }

    @Test
    void file_written_isReadAgainByItsPath() {
        call("shared_onedriveforbusiness", "CreateFile", "folderPath", "/Reports", "name", "May.csv", "body", "a,b");

        assertThat(call("shared_onedriveforbusiness", "GetFileContentByPath", "path", "Reports/May.csv").body().asText())
                .isEqualTo("a,b");
        assertThat(call("shared_onedriveforbusiness", "ListFolder", "id", "/Reports").body().path(0).path("Name").asText())
                .isEqualTo("May.csv");
        assertThat(call("shared_onedriveforbusiness", "GetFileContent", "id", "/none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({ "shared_office365, SendEmailV2, 400", "shared_strange, DoIt, 404", "shared_teams, Unheard, 404" })
    void unusableCalls_areAnsweredAsServicesDo(String connector, String operation, int status) {
        assertThat(call(connector, operation).statusCode()).isEqualTo(status);
        assertThat(shown).isEmpty();
    }
}
