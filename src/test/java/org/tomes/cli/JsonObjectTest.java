package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.PersonId;

class JsonObjectTest {

    private record Report(int rules) {
    }

    private static Object written(Object value) {
        return JsonObject.of("field", value).fields().get("field");
    }

    @Test
    void fieldsKeepTheOrderInWhichTheyAreAdded() {
        JsonObject object = JsonObject.of("number", 1)
                .with("hash", "")
                .with("at", "")
                .withAll(JsonObject.of("zone", "").with("area", ""))
                .with("label", "")
                .with("code", "");
        assertThat(object.fields().keySet()).containsExactly("number", "hash", "at", "zone", "area", "label", "code");
    }

    @Test
    void absentValueIsNull() {
        assertThat(written(null)).isNull();
        assertThat(written(Optional.empty())).isNull();
        assertThat(written(Optional.of(LocalDate.of(2026, 11, 24)))).isEqualTo("2026-11-24");
    }

    @Test
    void daysMomentsAndIdsAreWrittenAsText() {
        UUID id = UUID.fromString("575b0adc-0000-4000-8000-000000000001");
        assertThat(written(new PersonId(id))).isEqualTo(id.toString());
        assertThat(written(Instant.parse("2026-11-24T10:00:00Z"))).isEqualTo("2026-11-24T10:00:00Z");
        assertThat(written(List.of(new PersonId(id)))).isEqualTo(List.of(id.toString()));
        assertThat(written(Map.of("day", LocalDate.of(2026, 11, 24)))).isEqualTo(Map.of("day", "2026-11-24"));
    }

    @Test
    void jsonValuesAreUnchanged() {
        for (Object value : List.of("text", 1, 2.5, true, MeasureStatus.IMPLEMENTED, new TextNode("tree"))) {
            assertThat(written(value)).isSameAs(value);
        }
    }

    @Test
    void eachRowGetsItsView() {
        Object rows = JsonObject.of("rows", List.of(1, 2), row -> JsonObject.of("number", row)).fields().get("rows");
        assertThat(rows).isEqualTo(List.of(Map.of("number", 1), Map.of("number", 2)));
    }

    @Test
    void recordWithoutTextNeedsAView() {
        assertThatThrownBy(() -> JsonObject.of("report", new Report(3))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Report[rules=3]");
    }

    @Test
    void reportIsUnchanged() {
        Map<String, Object> fields = JsonObject.empty()
                .withReport("report", Optional.of(new Report(3)))
                .withReport("none", Optional.empty())
                .fields();
        assertThat(fields).isEqualTo(Map.of("report", new Report(3)));
    }

    @Test
    void fieldThatNeedsAValueIsLeftOutWithoutOne() {
        assertThat(JsonObject.empty().withIfPresent("head", Optional.empty()).fields()).isEmpty();
        assertThat(JsonObject.empty().withIfPresent("head", Optional.of(3)).fields()).isEqualTo(Map.of("head", 3));
    }

    @Test
    void nestedObjectsOfCommandsKeepTheirOrder(@TempDir Path folder) {
        CliFixture cli = new CliFixture(folder);
        cli.exampleCompany();
        assertThat(fields(cli.run("measure", "list", "--json"), "/measures/0/controls/0")).containsExactly("control",
                "kind");
        assertThat(fields(cli.run("audit", "verify", "--json"), "/verification/head")).containsExactly("number",
                "hash");
        assertThat(fields(cli.run("evidence", "list", "--json"), "/evidence/0/links/0")).containsExactly("type", "id",
                "label");
    }

    private static List<String> fields(CliFixture.Result result, String pointer) {
        JsonNode object = result.json().at(pointer);
        assertThat(object.isObject()).as(pointer + " in " + result.out()).isTrue();
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
