package org.tomes.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.InputFile;

/**
 * A line of {@code verdicts.tsv}: an input with which a tester asked for a verdict.
 *
 * @param expected a result, {@code !} a result that must not occur, or several results of which each may occur
 * @param files files as a JSON array
 */
record ReportedCase(String name, Set<String> checks, String expected, String files) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    static List<ReportedCase> all() throws IOException {
        try (InputStream file = ReportedCase.class.getResourceAsStream("verdicts.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t"))
                    .map(cells -> new ReportedCase(cells[0], Set.of(cells[1].split("\\|")), cells[2],
                            cells[3].replace("SUB-ID", "22222222-3333-4444-5555-666666666666")
                                    .replace("SUB", "/subscriptions/22222222-3333-4444-5555-666666666666")
                                    .replace("/RG", "/resourceGroups/rg-app")))
                    .toList();
        }
    }

    /** Returns the content of each file. */
    List<JsonNode> lists() {
        try {
            return StreamSupport.stream(JSON.readTree(files).spliterator(), false).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Returns the results of the checks for these files, all saved at the same time. */
    List<Assessment> assess(List<JsonNode> lists) {
        InputFile[] inputs = IntStream.range(0, lists.size())
                .mapToObj(i -> ImportResultFixture.file(i + ".json", NOW,
                        lists.get(i).toString().getBytes(StandardCharsets.UTF_8)))
                .toArray(InputFile[]::new);
        CheckContext context = new CheckContext(
                CheckResultSetFixture.withOtherLists(InventoryFixture.inventory(inputs)), CheckCriteria.initial(), NOW);
        return Checks.ALL.stream()
                .filter(check -> checks.contains(check.id().value()))
                .flatMap(check -> check.verdicts(context).stream())
                .toList();
    }

    @Override
    public String toString() {
        return name + ": " + String.join(", ", checks) + " " + expected;
    }
}
