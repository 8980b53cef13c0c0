package org.tomes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.cost.CostExportFileFixture.EA;
import static org.tomes.cost.CostExportFileFixture.ea;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.cost.CostExportFileFixture;

class CostCommandTest {

    @TempDir
    private Path folder;
    private CliFixture cli;

    @BeforeEach
    void makeRegister() {
        cli = new CliFixture(folder);
        cli.register();
    }

    private void bill(String name, String... rows) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), EA + String.join("", rows));
    }

    private static String bastion(String day, String cost) {
        return ea(day, "Azure Bastion", "Basic", "Basic Gateway", cost, "EUR");
    }

    private double billed() {
        return cli.run("cost", "list", "--json").json().get("comparison").get("security").get("EUR").asDouble();
    }

    @Test
    void listHasMonthsComparisonAndReview() throws IOException {
        bill("oct.csv", bastion("10/31/2026", "131.5"), ea("10/30/2026", "Storage", "", "LRS", "300", "EUR"));
        assertThat(cli.run("cost", "import", "oct.csv").exitCode()).isZero();

        JsonNode list = cli.run("cost", "list", "--json").json();

        assertThat(list.fieldNames()).toIterable().containsExactly("months", "comparison", "nextReview");
        assertThat(list.get("months").get(0).get("amounts").get(0).get("service").asText()).isEqualTo("bastion");
        assertThat(list.get("comparison").get("lines").get(0).get("actual").asDouble()).isEqualTo(131.5);
        assertThat(list.get("comparison").get("lines").get(0).get("estimate").isNull()).isTrue();
        assertThat(list.get("comparison").get("billed").get("EUR").asDouble()).isEqualTo(431.5);
        assertThat(list.get("nextReview").asText()).isEqualTo("2027-01-31");
        assertThat(cli.run("cost", "list").out()).contains("Azure Bastion", "131.50 EUR", "2027-01-31");
    }

    @Test
    void laterBillOfAMonthReplacesTheEarlierOne() throws IOException {
        bill("a.csv", bastion("10/10/2026", "10"));
        bill("b.csv", bastion("10/10/2026", "10"), bastion("10/31/2026", "20"));

        cli.run("cost", "import", "a.csv");
        assertThat(cli.run("cost", "import", "b.csv").exitCode()).isZero();
        assertThat(billed()).isEqualTo(30);
        assertThat(cli.run("cost", "import", "a.csv")).satisfies(older -> {
            assertThat(older.exitCode()).isEqualTo(3);
            assertThat(older.err()).contains("a.csv", "2026-10-10", "2026-10-31");
        });
        assertThat(billed()).isEqualTo(30);
    }

    @Test
    void billsOfOneMonthAreNotAddedUpButPartsOfOneAre() throws IOException {
        bill("daily/0001.csv", bastion("10/10/2026", "10"));
        bill("daily/0002.csv", bastion("10/10/2026", "10"), bastion("10/11/2026", "20"));
        cli.run("cost", "import", "daily");
        assertThat(billed()).isEqualTo(30);

        bill("large/part_0_0001.csv", bastion("10/30/2026", "100"));
        bill("large/part_1_0001.csv", bastion("10/31/2026", "200"));
        cli.run("cost", "import", "large");
        assertThat(billed()).isEqualTo(300);
    }

    /** Microsoft Learn, "Tutorial: Create and manage Cost Management exports": a manifest lists all partitions. */
    @Test
    void rejectsExportWithAMissingPart() throws IOException {
        bill("large/part_0_0001.csv", bastion("10/01/2026", "100"), bastion("10/31/2026", "100"));
        Files.writeString(folder.resolve("large/manifest.json"), "{\"blobCount\":2,\"blobs\":["
                + "{\"blobName\":\"x/part_0_0001.csv\"},{\"blobName\":\"x/part_1_0001.csv\"}]}");
        bill("numbered/part_2_0001.csv", bastion("10/31/2026", "200"));

        assertThat(cli.run("cost", "import", "large")).satisfies(refused -> {
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.err()).contains("part_1_0001.csv");
        });
        assertThat(cli.run("cost", "import", "numbered").err()).contains("part_0, part_1");

        bill("large/part_1_0001.csv", bastion("10/15/2026", "7"));
        assertThat(cli.run("cost", "import", "large").exitCode()).isZero();
        assertThat(billed()).isEqualTo(207);
    }

    @Test
    void duplicateExportIsNotAContradiction() throws IOException {
        bill("a/oct.csv", bastion("10/01/2026", "10"));
        bill("b/oct.csv", bastion("10/01/2026", "10"));
        Files.writeString(folder.resolve("b/oct.csv"), "\uFEFF" + Files.readString(folder.resolve("b/oct.csv")));
        bill("c/oct.csv", bastion("10/01/2026", "12"));

        assertThat(cli.run("cost", "import", "a", "b", "--json").json().get("notImported")).isEmpty();
        CliFixture.Result other = cli.run("cost", "import", "b", "c");
        assertThat(other.out() + other.err()).contains("same days");
    }

    @Test
    void repeatedImportOfABillChangesNothing() throws IOException {
        bill("a.csv", bastion("10/10/2026", "10"));
        cli.run("cost", "import", "a.csv");
        int entries = cli.run("audit", "list", "--json").json().get("entries").size();

        CliFixture.Result again = cli.run("cost", "import", "a.csv", "--json");

        assertThat(again.exitCode()).isZero();
        assertThat(again.json().get("unchanged").asInt()).isEqualTo(1);
        assertThat(cli.run("audit", "list", "--json").json().get("entries")).hasSize(entries);
    }

    @Test
    void rejectsBillWithHeadingsOnly() throws IOException {
        bill("empty.csv");

        CliFixture.Result result = cli.run("cost", "import", "empty.csv");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("empty.csv", "no charges").hasLineCount(1);
    }

    @Test
    void unreadableBillEndsWithCodeThreeAndReason() throws IOException {
        bill("a.csv", bastion("10/10/2026", "much"));

        CliFixture.Result result = cli.run("cost", "import", "a.csv", "none.csv");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err()).contains("a.csv: Row 2", "none.csv: The file does not exist");
        assertThat(cli.run("cost", "list").err()).contains("No costs.");
        assertThat(cli.run("cost", "list", "--month", "October").exitCode()).isEqualTo(2);
    }

    @Test
    void billIsListedWithTheEstimateOfTheNewestSnapshot() throws IOException {
        cli = new CliFixture(folder.resolve("demo"));
        Files.createDirectories(folder.resolve("demo"));
        cli.exampleCompany();
        StringBuilder rows = new StringBuilder(EA);
        cli.run("score", "list", "--json")
                .json()
                .get("aggregate")
                .get("subscriptions")
                .forEach(subscription -> rows.append(
                        (bastion("10/31/2026", "139") + ea("10/31/2026", "Security Center", "", "x", "50", "USD"))
                                .replace(CostExportFileFixture.SHOP, subscription.asText())));
        Files.writeString(folder.resolve("demo/bill.csv"), rows);

        assertThat(cli.run("cost", "import", "bill.csv").exitCode()).isZero();
        JsonNode comparison = cli.run("cost", "list", "--json", "--month", "2026-10").json().get("comparison");

        assertThat(comparison.get("pricesFrom").isNull()).isFalse();
        assertThat(comparison.get("lines")).anySatisfy(line -> assertThat(line.get("estimate").isNull()).isFalse())
                .anySatisfy(line -> assertThat(line.get("currency").asText()).isEqualTo("USD"));
    }

    /** The example estimates Bastion completely, but not every Defender plan in use. */
    @Test
    void differenceIsListedOnlyForACompleteEstimate() throws IOException {
        cli = new CliFixture(folder.resolve("demo"));
        Files.createDirectories(folder.resolve("demo"));
        cli.exampleCompany();

        assertThat(cli.run("cost", "list", "--json").json().get("comparison").get("lines"))
                .filteredOn(line -> !line.get("estimate").isNull())
                .extracting(line -> line.get("service").asText() + " " + line.get("difference"))
                .containsExactly("defender null", "bastion 8.7");
    }
}
