package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of the JSON fields does not differ from one run of the program to the next. */
class JsonObjectTest {

    @Test
    void fieldsHaveTheOrderInWhichTheyAreGiven() {
        List<String> names = IntStream.range(0, 9).mapToObj(i -> "field" + i * 37 % 10).toList();
        Object[] more = names.stream().skip(1).flatMap(name -> List.of(name, 1).stream()).toArray();
        assertThat(JsonObject.of(names.getFirst(), 1, more).keySet()).containsExactlyElementsOf(names);
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
