package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;

/**
 * Inputs with which testers asked for a verdict, many of them wrong at first. Each line of {@code verdicts.tsv} has a
 * name, the checks asked, the expected result and the files as JSON: a result, {@code !} a result that must not occur,
 * or several results of which each may occur.
 */
class ReportedVerdictsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private record Case(String name, Set<String> checks, String expected, String files) {

        @Override
        public String toString() {
            return name + ": " + String.join(", ", checks) + " " + expected;
        }
    }

    private static Stream<Case> cases() throws IOException {
        try (InputStream file = ReportedVerdictsTest.class.getResourceAsStream("verdicts.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new Case(cells[0], Set.of(cells[1].split("\\|")), cells[2],
                            cells[3].replace("SUB-ID", "22222222-3333-4444-5555-666666666666")
                                    .replace("SUB", "/subscriptions/22222222-3333-4444-5555-666666666666")
                                    .replace("/RG", "/resourceGroups/rg-app")))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inputThatATesterReportedHasTheRightVerdict(Case reported) throws IOException {
        Set<String> results = results(reported);

        if (reported.expected().startsWith("!")) {
            String wrong = reported.expected().substring(1);
            assertThat(results).doesNotContain(wrong);
            assertThat(results).as("decided by some check")
                    .satisfiesAnyOf(found -> assertThat(found).isNotEmpty(),
                            found -> assertThat(wrong).isEqualTo("NOT_MET"));
        } else if (reported.expected().equals("NOT_MET")) {
            assertThat(results).contains("NOT_MET");
        } else {
            assertThat(results).isNotEmpty().isSubsetOf(Arrays.asList(reported.expected().split("\\|")));
        }
    }

    private static Set<String> results(Case reported) throws IOException {
        JsonNode files = JSON.readTree(reported.files());
        InputFile[] inputs = IntStream.range(0, files.size())
                .mapToObj(i -> ImportResultFixture.file(i + ".json", NOW,
                        files.get(i).toString().getBytes(StandardCharsets.UTF_8)))
                .toArray(InputFile[]::new);
        CheckContext context = new CheckContext(
                CheckResultSetFixture.withOtherLists(InventoryFixture.inventory(inputs)), CheckRules.initial(), NOW);
        return Checks.ALL.stream()
                .filter(check -> reported.checks().contains(check.id().value()))
                .flatMap(check -> check.verdicts(context).stream())
                .map(assessment -> assessment.result().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
