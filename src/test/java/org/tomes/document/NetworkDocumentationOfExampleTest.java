package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.Assessment;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.inventory.view.SecurityGroupView;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Content of the network documentation of the example company, and its date. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class NetworkDocumentationOfExampleTest {

    @AutoClose
    private OpenRegister register;
    private List<Table> tables;
    private List<String> paragraphs;
    private List<String> items;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
        List<Block> blocks = register.documents()
                .composition()
                .compose(DocumentKind.NETWORK_DOCUMENTATION, Language.EN)
                .blocks();
        tables = blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
        items = blocks.stream()
                .filter(ItemList.class::isInstance)
                .flatMap(list -> ((ItemList) list).items().stream())
                .map(item -> item.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
        paragraphs = blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .map(paragraph -> paragraph.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void managementOfOtherNetworksHasASeparateRow() {
        List<List<String>> matrix = tables.stream()
                .filter(table -> table.caption().endsWith("Zone matrix of vnet-erp-prod-gwc"))
                .flatMap(ComposedExample::cells)
                .toList();

        assertThat(matrix).extracting(List::getFirst).endsWith("Management", "Management (other network)");
        assertThat(matrix.get(matrix.size() - 2).get(2)).contains("except TCP 22, 3389");
        assertThat(matrix.getLast().get(2)).doesNotContain("TCP");
        assertThat(matrix).filteredOn(row -> row.getFirst().equals("Office"))
                .singleElement()
                .satisfies(row -> assertThat(row.getLast()).isEqualTo("TCP 22, 3389"));
    }

    @Test
    void checksMetForAnotherReasonThanTheirTitleSuggestsAreExplained() {
        assertThat(items).anySatisfy(note -> assertThat(note).contains("limited to HTTPS", "nsg-bastion-gwc"))
                .anySatisfy(note -> assertThat(note).contains("Management ports", "nsg-mgmt-gwc"))
                .anySatisfy(note -> assertThat(note).contains("vnet-hub-gwc/GatewaySubnet"));
    }

    /** Findings beyond their deadline had only a planned date, and no finding had an owner. */
    @Test
    void findingsHaveTheirMissedDeadlineAndOwner() {
        assertThat(tables).filteredOn(table -> table.caption().contains("Findings for networks"))
                .flatMap(table -> ComposedExample.cells(table).toList())
                .filteredOn(cells -> cells.getFirst().startsWith("F-1\n"))
                .singleElement()
                .satisfies(cells -> assertThat(cells.getLast())
                        .containsPattern("open\nplanned by[^\n]+\npast the deadline of [^\n]+\nTobias Wrede"));
    }

    /** Table and findings contradicted each other: six deviations, but five findings. */
    @Test
    void everyDeviationOfACheckHasAFindingOrANote() {
        Table checks = table("Checks of networks");

        assertThat(checks.rows()).isNotEmpty().allSatisfy(row -> {
            List<String> cells = row.cells().stream().map(NetworkDocumentationOfExampleTest::text).toList();
            long noted = items.stream().filter(note -> note.startsWith("Under “" + cells.getFirst() + "”")).count();
            assertThat(numbers(cells.getLast()) + noted).as(cells.getFirst())
                    .isEqualTo(sum(cells.get(2), "\\d+ (not met|accepted)"));
            assertThat(sum(cells.get(2), "\\d+ .*")).as(cells.get(1))
                    .isEqualTo(cells.get(1).startsWith("the only") ? 1
                            : cells.get(1).startsWith("both") ? 2
                                    : Integer.parseInt(cells.get(1).replaceAll("\\D+", "")));
        });
        assertThat(items).anySatisfy(
                note -> assertThat(note).contains("nsg-erp-dev-frontend counts as not met", "about this is F-4"));
    }

    /** The matrix of the ERP network shows open traffic, which a plain “met” would deny. */
    @Test
    void resultOfACheckOfAPartOfItsRequirementIsMetAsFarAsChecked() {
        List<List<String>> rows = table("Checks of networks").rows()
                .stream()
                .map(row -> row.cells().stream().map(NetworkDocumentationOfExampleTest::text).toList())
                .toList();
        List<String> zones = rows.stream().filter(row -> row.getFirst().contains("zone model")).findFirst().get();
        List<String> paths = rows.stream().filter(row -> row.getFirst().contains("defined path")).findFirst().get();

        assertThat(zones.get(2)).startsWith("2 met as far as checked");
        assertThat(paths.get(2)).matches("\\d+ met as far as checked, .*");
        assertThat(items).anyMatch(note -> note.startsWith("The zone matrix of vnet-erp-prod-gwc shows further open"))
                .anyMatch(note -> note.startsWith("Subnets reach the internet only through a defined path: ")
                        && note.contains("but not public IP addresses of individual VMs"));
        assertThat(rows).filteredOn(row -> row.get(2).contains("as far as checked"))
                .allSatisfy(row -> assertThat(items).anyMatch(note -> note.startsWith(row.getFirst() + ": ")));
    }

    /** The table of services called met what the table of checks calls met as far as checked. */
    @Test
    void servicesAreMetAsFarAsTheirChecksGoAndReferToExceptions() {
        List<List<String>> rows = table("Platform services and their access").rows()
                .stream()
                .map(row -> row.cells().stream().map(NetworkDocumentationOfExampleTest::text).toList())
                .toList();

        assertThat(rows).filteredOn(row -> row.getFirst().equals("sthberpprodgwc"))
                .extracting(row -> row.get(1))
                .containsExactly("met as far as checked");
        assertThat(rows).filteredOn(row -> row.getFirst().equals("sql-portal-prod-weu"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(2)).contains("The exception from TOM-008 applies until"));
    }

    @Test
    void approvedExceptionsAreListedWithTheVpnOfTheErpPartner() {
        List<String> rows = table("Approved exceptions").rows()
                .stream()
                .map(row -> row.cells()
                        .stream()
                        .map(NetworkDocumentationOfExampleTest::text)
                        .collect(Collectors.joining(" | ")))
                .toList();

        assertThat(rows).anySatisfy(row -> assertThat(row).contains("TOM-004", "203.0.113.40/29", "vm-jump01", "until"))
                .anySatisfy(row -> assertThat(row).contains("F-75", "risk accepted"))
                .doesNotHaveDuplicates();
    }

    /** Adds the counts of a result whose parts have the form. */
    private static long sum(String result, String form) {
        return Stream.of(result.split(", "))
                .filter(part -> part.matches(form))
                .mapToLong(part -> Long.parseLong(part.split(" ")[0]))
                .sum();
    }

    private static long numbers(String findings) {
        return findings.equals("–") ? 0 : Stream.of(findings.split(", ")).mapToInt(part -> {
            List<Integer> ends = Stream.of(part.split("\\D+"))
                    .filter(digits -> !digits.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
            return ends.getLast() - ends.getFirst() + 1;
        }).sum();
    }

    @Test
    void servicesNameAllTheirDeviationsWithTheFindings() {
        List<List<String>> services = ComposedExample.cells(table("Platform services and their access")).toList();

        assertThat(services).filteredOn(row -> row.get(1).equals("not met"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.get(2)).containsPattern("\\(F-\\d+\\)"));
        assertThat(services).filteredOn(row -> row.getFirst().equals("sthbportalprodweu"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(2)).containsPattern("networks\\. \\(F-\\d+\\)")
                        .containsPattern("(?s)anonymous access.*\\(F-\\d+\\)"));
        assertThat(table("Findings for networks").rows()).extracting(row -> text(row.cells().get(1)))
                .anyMatch(finding -> finding.contains("anonymous access to blobs"))
                .anyMatch(finding -> finding.contains("kv-portal-prod-weu"));
    }

    @Test
    void openFindingsWithoutAnOwnerSaySo() {
        assertThat(table("Findings for networks").rows()).extracting(row -> text(row.cells().getLast()))
                .filteredOn(state -> state.startsWith("open"))
                .isNotEmpty()
                .allSatisfy(state -> assertThat(state.lines().toList().getLast())
                        .doesNotContainPattern("deadline|planned|\\d"));
    }

    @Test
    void networksHaveTheOrderOfTheMapEverywhere() {
        List<String> networks = tables.stream()
                .map(Table::caption)
                .filter(caption -> caption.contains(": Virtual network "))
                .map(caption -> caption.replaceFirst(".*Virtual network ", ""))
                .toList();

        assertThat(networks).startsWith("vnet-hub-gwc").endsWith("vnet-erp-dev-gwc").hasSize(4);
        assertThat(tables.stream()
                .map(Table::caption)
                .filter(caption -> caption.contains("Zone matrix of"))
                .map(caption -> caption.replaceFirst(".* of ", ""))).isEqualTo(networks);
        assertThat(table("Subnets of vnet-erp-prod-gwc").rows()).extracting(row -> text(row.cells().getFirst()))
                .containsExactly("snet-frontend", "snet-backend", "snet-mgmt", "snet-pe");
    }

    @Test
    void mapNamesWhatItCannotShow() {
        assertThat(items).anyMatch(item -> item.startsWith("Not shown: the private endpoints pe-kv-erp-prod"))
                .anyMatch(item -> item.startsWith("Other sites: The VPN and ExpressRoute connections of the gateway"));
    }

    private Table table(String caption) {
        return tables.stream().filter(table -> table.caption().contains(caption)).findFirst().orElseThrow();
    }

    @Test
    void networkWithoutPeeringsIsInTheOverviewOfTheOthers() {
        assertThat(register.documents()
                .composition()
                .compose(DocumentKind.NETWORK_DOCUMENTATION, Language.EN)
                .blocks()
                .stream()
                .filter(Figure.class::isInstance)
                .map(figure -> ((Figure) figure).caption())).filteredOn(caption -> caption.contains("overview"))
                .singleElement()
                .asString()
                .endsWith("4 virtual networks and their peerings; one network has no peering");
    }

    @Test
    void furtherOpenTrafficIsNotCalledMet() {
        assertThat(tables).filteredOn(table -> table.caption().contains("Conformity with the zone model"))
                .flatMap(table -> ComposedExample.cells(table).toList())
                .filteredOn(cells -> cells.getLast().contains("Open in total"))
                .isNotEmpty()
                .allMatch(cells -> List.of("met as far as checked", "not met")
                        .contains(cells.get(1).replace('\u00A0', ' ')));
    }

    @Test
    void defaultRulesAreListedOnceAndGroupsListTheirOwn() {
        List<SecurityGroupView> groups = register.documents()
                .statements()
                .basis(DocumentKind.NETWORK_DOCUMENTATION)
                .inventory()
                .orElseThrow()
                .securityGroups();

        String all = tables.stream().map(NetworkDocumentationOfExampleTest::text).collect(Collectors.joining("\n"));
        assertThat(groups).isNotEmpty()
                .allSatisfy(group -> group.rules().forEach(rule -> assertThat(all).contains(rule.name())));
        assertThat(tables.stream().flatMap(table -> table.rows().stream()))
                .filteredOn(row -> text(row.cells().getFirst()).equals("DenyAllInBound"))
                .hasSize(1);
    }

    @Test
    void zoneRequirementThatIsMetDoesNotPresentFurtherOpenTrafficAsRequired() {
        List<String> met = tables.stream()
                .filter(table -> table.caption().contains("zone model"))
                .flatMap(table -> table.rows().stream())
                .filter(row -> text(row.cells().get(1)).startsWith("met"))
                .map(row -> text(row.cells().get(2)))
                .toList();

        assertThat(met).isNotEmpty().doesNotContain("Open: everything.");
        assertThat(met).anySatisfy(
                detail -> assertThat(detail).contains("Open, as required: TCP 443. Open in total: everything "
                        + "(assessed under “Outbound internet traffic is limited to HTTPS”)."));
    }

    @Test
    void zoneFindingCountsTheRequirementsOfItsTable() {
        List<Assessment> broken = register.documents()
                .statements()
                .basis(DocumentKind.NETWORK_DOCUMENTATION)
                .assessments()
                .stream()
                .filter(assessment -> assessment.reason().key().equals("check.network.zone-traffic.broken"))
                .toList();

        assertThat(broken).isNotEmpty().allSatisfy(assessment -> {
            List<String> results = tables.stream()
                    .filter(table -> table.caption().endsWith("zone model: " + assessment.resource().name()))
                    .flatMap(table -> table.rows().stream())
                    .map(row -> text(row.cells().get(1)))
                    .toList();
            assertThat(assessment.reason().arguments().subList(0, 2)).as(assessment.resource().name())
                    .containsExactly((int) results.stream().filter("not\u00A0met"::equals).count(), results.size());
        });
    }

    @Test
    void everyNetworkOfThePlanIsAssessedAndRequirementsWithoutTheirZoneAreLeftOut() {
        assertThat(paragraphs).noneMatch(text -> text.startsWith("Not assessed: vnet"))
                .noneMatch(text -> text.contains("brackets"));
        assertThat(tables).extracting(Table::caption).anyMatch(caption -> caption.endsWith("zone model: vnet-hub-gwc"));
        assertThat(tables.stream().filter(table -> table.caption().contains("zone model")).toList()).isNotEmpty()
                .allSatisfy(table -> assertThat(table.rows()).extracting(row -> text(row.cells().get(2)))
                        .noneMatch(detail -> detail.contains("One of the zones has no subnet")));
    }

    /**
     * Bastion needs HTTPS to the internet, and peers are assessed in their own networks; neither is the hub's traffic.
     */
    @Test
    void trafficOfBastionAndOfPeersWithTheInternetIsNotThatOfTheHub() {
        assertThat(tables).filteredOn(table -> table.caption().endsWith("vnet-hub-gwc"))
                .flatExtracting(Table::rows)
                .extracting(row -> row.cells().stream().map(NetworkDocumentationOfExampleTest::text).toList())
                .filteredOn(cells -> cells.getFirst().equals("Management"))
                .singleElement()
                .satisfies(cells -> assertThat(cells.get(1)).isEqualTo("TCP 443"));
    }

    @Test
    void gatewaysPrivateEndpointsAndSubnetsWithoutAnNsgAreNamed() {
        assertThat(tables).extracting(NetworkDocumentationOfExampleTest::text)
                .anyMatch(text -> text.contains("vgw-hub-gwc|vnet-hub-gwc|VPN|"))
                .as("all services that cannot be reached in another way")
                .anyMatch(text -> text.contains("kv-erp-prod-gwc|pe-kv-erp-prod|approved")
                        && text.contains("sql-erp-prod-gwc|pe-sql-erp-prod|approved"));
        assertThat(paragraphs).anyMatch(text -> text.startsWith("“Office” is the addresses of the office network"));
        assertThat(items).anyMatch(text -> text.contains("also count as met: vnet-hub-gwc/GatewaySubnet."));
        assertThat(paragraphs).anyMatch(text -> text.contains("VPN connections"));
    }

    @Test
    void findingsAreNamedByTheDeviationAndNotByTheRequirement() {
        FindingExplanations explanations = register.azure().findings().explanations();
        Texts texts = Texts.in(Language.EN);
        List<Finding> open = register.azure()
                .findings()
                .all()
                .stream()
                .filter(finding -> finding.state() == FindingState.OPEN)
                .filter(finding -> finding.check().value().startsWith("network."))
                .toList();

        assertThat(open).isNotEmpty()
                .allSatisfy(finding -> assertThat(row(finding.id().toString()))
                        .contains(FindingText.of(explanations.headline(finding), texts)));
    }

    /** Public endpoints whose access was not assessed were missing in the list of such points. */
    @Test
    void everythingNotAssessedIsListedAtTheEnd() {
        List<String> points = ComposedExample.cells(table("Points not assessed")).map(cells -> cells.get(1)).toList();

        assertThat(tables).filteredOn(table -> table.caption().contains("Platform services"))
                .flatMap(table -> ComposedExample.cells(table).toList())
                .filteredOn(cells -> cells.get(1).equals("not assessed"))
                .isNotEmpty()
                .allSatisfy(cells -> assertThat(points).anyMatch(point -> point.contains(cells.getFirst())));
        assertThat(points).anyMatch(point -> point.startsWith("pe-kv-erp-prod, pe-sql-erp-prod: The assignment"))
                .anyMatch(point -> point.contains("service tag list is not imported"));
    }

    @Test
    void dataThatAzureRefusedIsNamedByTheMissingPermission() {
        assertThat(tables).extracting(NetworkDocumentationOfExampleTest::text)
                .anyMatch(text -> text.contains(
                        "the permission Microsoft.KeyVault/vaults/secrets/readMetadata/action " + "is missing"))
                .noneMatch(text -> text.contains("Caller is not authorized"));
    }

    /** A conclusion about several resources is stated once. */
    @Test
    void findingsOfTheSameReasonShareARow() {
        assertThat(tables).filteredOn(table -> table.caption().contains("Findings for networks"))
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .extracting(row -> text(row.cells().get(1)).lines().findFirst().orElseThrow() + "|"
                                + text(row.cells().get(2)) + "|" + text(row.cells().get(3)) + "|"
                                + text(row.cells().getFirst()).lines().reduce((one, last) -> last).orElseThrow())
                        .doesNotHaveDuplicates());
    }

    private String row(String number) {
        return tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> text(row.cells().getFirst()).lines().anyMatch(number::equals))
                .map(row -> row.cells()
                        .stream()
                        .map(NetworkDocumentationOfExampleTest::text)
                        .collect(Collectors.joining("|")))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Table table) {
        return table.rows()
                .stream()
                .flatMap(row -> row.cells().stream())
                .map(NetworkDocumentationOfExampleTest::text)
                .collect(Collectors.joining("|"));
    }

    private static String text(Cell cell) {
        return cell.inlines().stream().map(Inline::text).collect(Collectors.joining());
    }
}
