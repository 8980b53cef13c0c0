package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the example company contain the same facts in both languages. */
class ExampleLanguagesTest {

    /** Dates, values and references to findings, and codes of records, rules, controls and decisions. */
    private static final Pattern FACT = Pattern
            .compile("\\{[^{}]+}|\\b(?:[A-Z]{3}|[DREF]|N[CK])-\\d+\\b|#\\d+|\\bA\\.\\d\\.\\d+");

    /** The English decision on reporting had no date. */
    @ParameterizedTest
    @ValueSource(strings = {"management-review", "company", "changes", "evidence", "findings", "measure-details",
        "network-documentation", "reviews", "soa", "soa-stated", "statements", "documents", "measures/backup",
        "measures/defender", "measures/governance", "measures/network", "measures/organisation", "measures/secrets"})
    void bothLanguagesReferToTheSameFacts(String file) throws IOException {
        try (InputStream in = ExampleAzure.class.getResourceAsStream(file + ".json")) {
            compare(new ObjectMapper().readTree(in), file);
        }
    }

    private static void compare(JsonNode node, String place) {
        if (node.has("de") && node.has("en") && node.get("de").getNodeType() == node.get("en").getNodeType()) {
            assertThat(facts(node.get("en").toString())).as(place).isEqualTo(facts(node.get("de").toString()));
            return;
        }
        node.properties().forEach(entry -> compare(entry.getValue(), place + "." + entry.getKey()));
        if (node.isArray()) {
            node.forEach(item -> compare(item, place + "/" + item.path("code").asText("")));
        }
    }

    private static List<String> facts(String text) {
        return FACT.matcher(text.replace("NK-", "NC-"))
                .results()
                .map(found -> found.group())
                .filter(fact -> !fact.contains("\""))
                .sorted()
                .toList();
    }
}
