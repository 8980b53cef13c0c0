package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExampleAzureTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/tomes/demo/azure");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExampleAzure azure = new ExampleAzure(LocalDate.of(2026, 3, 31));

    @Test
    void everyFileIsListed() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(azure.names())
                    .containsExactlyInAnyOrderElementsOf(files.filter(file -> file.toString().endsWith(".json"))
                            .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void datesAreRelativeToToday() throws JsonProcessingException {
        JsonNode secrets = JSON.readTree(azure.json("prod/secrets-kv-portal-prod-weu.json"));
        JsonNode budgets = JSON.readTree(azure.json("prod/budgets.json"));

        assertThat(secrets.at("/value/1/attributes/exp").asLong())
                .isEqualTo(LocalDateTime.of(2026, 2, 25, 0, 0).toEpochSecond(ZoneOffset.UTC));
        assertThat(budgets.at("/value/0/properties/timePeriod/startDate").asText()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(azure.names())
                .allSatisfy(name -> assertThat(azure.json(name)).doesNotContainPattern("@(today|epoch|month)"));
    }

    @Test
    void networksMachinesAndGroupsNameOnlyEachOther() throws JsonProcessingException {
        Set<String> known = new HashSet<>();
        Set<String> named = new HashSet<>();
        for (String name : azure.names()) {
            collect(JSON.readTree(azure.json(name)), known, named);
        }
        named.removeIf(
                id -> !id.matches(".*/(networksecuritygroups|virtualnetworks|networkinterfaces|publicipaddresses|"
                        + "virtualmachines|bastionhosts|vaults|workspaces|storageaccounts|backuppolicies|subnets|loadbalancers)/[^/]+"));

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(known).containsAll(named);
    }

    /** An object with a name and an id is the resource itself; any other id refers to one. */
    private static void collect(JsonNode node, Set<String> known, Set<String> named) {
        if (node.isObject() && node.has("id") && node.has("name")) {
            known.add(node.get("id").asText().toLowerCase(Locale.ROOT));
        }
        node.properties().forEach(field -> {
            if (field.getValue().isTextual() && field.getValue().asText().startsWith("/subscriptions/")
                    && !field.getKey().equals("scope")) {
                named.add(field.getValue().asText().toLowerCase(Locale.ROOT));
            }
        });
        node.forEach(child -> collect(child, known, named));
    }
}
