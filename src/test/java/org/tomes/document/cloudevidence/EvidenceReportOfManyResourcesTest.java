package org.tomes.document.cloudevidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.inventory.importing.InputFile;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.ledger.Actor;
import org.tomes.text.Language;

/** A report of thousands of deviations must remain readable without omitting the most serious ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class EvidenceReportOfManyResourcesTest {

    private static final int VAULTS = 60;

    @AutoClose
    private OpenRegister register;
    private List<List<String>> rows;

    @BeforeAll
    void open(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("many"));
        register = new AppContext(MadeRegisters.MARCH, new AppPaths(folder, folder)).open(folder.resolve("many"));
        byte[] vaults = IntStream.range(0, VAULTS)
                .mapToObj(EvidenceReportOfManyResourcesTest::vault)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
        register.azure()
                .inventory()
                .importFiles(
                        new Actor("", "somebody", "workstation"), List.of(new InputFile("vaults.json",
                                MadeRegisters.MARCH.instant(), () -> new ByteArrayInputStream(vaults))),
                        "", ReadingProgress.NONE);
        rows = register.documents()
                .composition()
                .compose(DocumentKind.CLOUD_SECURITY_EVIDENCE, Language.EN)
                .blocks()
                .stream()
                .filter(block -> block instanceof Table table && table.caption().contains("deviations of "))
                .flatMap(table -> ((Table) table).rows().stream())
                .map(EvidenceReportOfManyResourcesTest::cells)
                .toList();
    }

    /** Every vault lacks purge protection, which is of high severity. */
    @Test
    void noDeviationOfHighSeverityIsLeftOut() {
        assertThat(below("SEC-05")).hasSize(VAULTS).allMatch(cells -> cells.getFirst().contains(", high"));
    }

    @Test
    void longListOfOtherDeviationsIsShortenedWithACount() {
        List<List<String>> listed = below("SEC-06");

        assertThat(listed).as("equal deviations are one row").hasSize(2);
        assertThat(listed.getFirst().getFirst().split(", F-")).hasSize(50);
        assertThat(listed.getLast()).singleElement().asString().contains("contain 10 more deviations from this rule");
    }

    private List<List<String>> below(String rule) {
        int start = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).getFirst().startsWith(rule + " "))
                .findFirst()
                .orElseThrow();
        return rows.subList(start + 1, rows.size())
                .stream()
                .takeWhile(cells -> !cells.getFirst().matches("(?s)[A-Z]{3}-\\d{2} .*"))
                .toList();
    }

    private static String vault(int number) {
        return """
                {"id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/\
                Microsoft.KeyVault/vaults/kv-%1$03d", "name": "kv-%1$03d", "type": "Microsoft.KeyVault/vaults",
                 "location": "westeurope", "properties": {"tenantId": "t", "enableSoftDelete": true,
                 "enableRbacAuthorization": false, "accessPolicies": [], "publicNetworkAccess": "Enabled"}}
                """.formatted(number);
    }

    private static List<String> cells(Row row) {
        return row.cells()
                .stream()
                .map(cell -> cell.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
    }
}
