package org.tomes.document.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.catalogue.ControlId;
import org.tomes.document.compose.VersionFields;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Fact;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.text.SectionTexts;
import org.tomes.people.TopicKeys;
import org.tomes.text.Language;
import org.tomes.text.Texts;

@SlowTest
class CloudSecurityPolicyTest {

    private static final PolicyData SNAPSHOT = PolicyDataFixture.withSnapshot(PolicyDataFixture.network(),
            PolicyDataFixture.group(), PolicyDataFixture.vault("{\"enableSoftDelete\":true}"));

    @Test
    void bothLanguagesHaveTheSameStructure() {
        for (PolicyData data : List.of(SNAPSHOT, PolicyDataFixture.withoutSnapshot(), PolicyDataFixture.empty())) {
            assertThat(structure(compose(data, Language.DE))).isEqualTo(structure(compose(data, Language.EN)));
            assertThat(structure(annexed(data, Language.DE))).isEqualTo(structure(annexed(data, Language.EN)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textContainsNoNullOrPlaceholder(Language language) {
        for (PolicyData data : List.of(SNAPSHOT, PolicyDataFixture.withoutSnapshot(), PolicyDataFixture.empty())) {
            assertThat(text(annexed(data, language))).doesNotContain("null", "Optional[", "{0}", " :: ");
        }
    }

    @Test
    void rulesOfAGroupAreShownInTheOrderOfTheirEvaluationAndDefaultRulesOnce() {
        DocumentContent annexed = annexed(SNAPSHOT, Language.EN);

        assertThat(cells(table(annexed, "Custom rules of the network security groups"))).containsSequence(
                List.of("nsg-web associated with: subnet web (vnet-prod)."),
                List.of("deny-rdp", "inbound,\u00A0100", "Deny", "TCP/UDP\u00A03389", "any (source port 1024-2048)",
                        "any"),
                List.of("allow-web", "inbound,\u00A0200", "Allow", "TCP\u00A080,\u00A0443", "Internet",
                        "10.0.1.0/24, 10.0.2.0/24"));
        assertThat(cells(table(annexed,
                "Azure’s default rules for all protocols and ports, the same in every network security group")))
                .contains(List.of("DenyAllInBound", "inbound,\u00A065500", "Deny", "any", "any"))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void networkOfTheSnapshotIsDrawn(Language language) {
        assertThat(figures(annexed(SNAPSHOT, language)))
                .anySatisfy(figure -> assertThat(figure.alternative()).contains("vnet-prod"));
        assertThat(figures(annexed(PolicyDataFixture.withoutSnapshot(), language)))
                .noneMatch(figure -> figure.alternative().contains("vnet-"));
    }

    /** Two column pairs that are read one after the other are torn apart by a page break. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void controlsFollowEachOtherRowByRow(Language language) {
        String caption = Texts.in(language).get("document.applicability.controls.caption");
        List<ControlId> controls = cells(table(compose(SNAPSHOT, language), caption)).stream()
                .flatMap(cells -> Stream.of(cells.getFirst(), cells.get(2)))
                .flatMap(control -> ControlId.parse(control).stream())
                .toList();

        assertThat(controls).hasSizeGreaterThan(20).isSorted();
    }

    /** Rules and introduction applied to different changes. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void ruleOnRecordsOfChangesHasTheScopeOfItsSection(Language language) {
        String scope = language == Language.DE ? "jede Änderung der Konfiguration in Azure"
                : "every change to the configuration in Azure";

        assertThat(compose(SNAPSHOT, language).blocks().stream().flatMap(CloudSecurityPolicyTest::texts))
                .anyMatch(text -> text.contains(scope));
        assertThat(Texts.in(language).get("rule.GOV-17")).containsPattern("(?i)" + scope.replace("jede", "jeder"));
    }

    private static List<Figure> figures(DocumentContent content) {
        return content.blocks().stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
    }

    @Test
    void nsgListsItsAttachments() {
        assertThat(text(annexed(SNAPSHOT, Language.DE))).contains("nsg-web zugeordnet zu: Subnetz web (vnet-prod).");
    }

    @Test
    void subnetWithoutGroupIsShownAsFound() {
        assertThat(cells(table(annexed(SNAPSHOT, Language.DE), "Virtuelles Netzwerk vnet-prod")))
                .contains(List.of("open", "10.0.9.0/24", "keine"));
    }

    @Test
    void gapsInResponsibilitiesAreNamed() {
        String text = text(annexed(SNAPSHOT, Language.EN));

        assertThat(text).contains("Tresore: No accountable person or role is assigned.");
        assertThat(text.split("The task is missing from the register").length - 1)
                .isEqualTo(TopicKeys.OF_POLICY.size() - 2);
    }

    @Test
    void annexesWithoutASnapshotSayThatTheNetworksAreNotAssessed() {
        String text = text(annexed(PolicyDataFixture.withoutSnapshot(), Language.EN));

        assertThat(text).contains("Annex D: Network documentation",
                "Not assessed – Virtual networks and subnets: The register contains no snapshot of Azure.");
        assertThat(text(compose(PolicyDataFixture.withoutSnapshot(), Language.EN))).doesNotContain("ot assessed");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void policyShowsTheNetworkPlanAndNoFindings(Language language) {
        String text = text(compose(SNAPSHOT, language));

        assertThat(cells(table(compose(SNAPSHOT, Language.EN), "Networks and subnets by zone")))
                .containsExactly(List.of("Frontend", "Services reachable from the internet", "vnet-prod: web"));
        assertThat(text).contains("vnet-prod").doesNotContain("nsg-web", "kv-prod", "10.0.1.0", "deny-rdp", "open,");
        assertThat(figures(compose(SNAPSHOT, language))).isEmpty();
    }

    @Test
    void documentControlContainsWhatTheStandardRequires() {
        DocumentContent content = compose(SNAPSHOT, Language.DE);

        assertThat(((Cover) content.blocks().getFirst()).facts())
                .contains(new Fact("Dokumentnummer", "CS-RL-01"), new Fact("Version", "0.1234 (Entwurf)"),
                        new Fact("Gültig ab", "Tag der Freigabe"), new Fact("Ersetzt Version", "keine"),
                        new Fact("Verantwortliche Rolle", "Informationssicherheit"))
                .extracting(Fact::label)
                .contains("Verteiler", "Aufbewahrung", "Klassifizierung", "Nächste Überprüfung")
                .doesNotContain("Bestandsaufnahme", "Freigabe durch");
        assertThat(cells(table(content, "Angaben zum Dokument")))
                .contains(List.of("SHA-256 dieses Eintrags", "a".repeat(64)));
        assertThat(cells(table(content, "Unterschriften"))).extracting(row -> row.getFirst() + ", " + row.get(1))
                .containsExactly("Oberste Leitung, \u00A0", "Informationssicherheit, Anna Berg");
    }

    @Test
    void valuesOfRulesFollowTheDocumentsLanguageAndTheRegister() {
        assertThat(cells(table(compose(SNAPSHOT, Language.DE),
                "Messbare Ziele, zu erreichen bis zur nächsten Managementbewertung")))
                .contains(
                        List.of("Secure Score aller Abonnements", "70\u00A0%", "Empfehlungen umsetzen (MON-02, MON-04)",
                                "Informationssicherheit", "Secure-Score-Bericht"),
                        List.of("Schwere Feststellungen behoben", "30 Tage", "zuordnen und beheben (MON-03, MON-05)",
                                "Leitung IT", "Nachweisbericht"));
        assertThat(cells(table(annexed(SNAPSHOT, Language.EN), "Values of the rules")))
                .contains(List.of("Validity of a secret", "at most 180 days", "SEC-14"));
    }

    private static DocumentContent annexed(PolicyData data, Language language) {
        return VersionFields.unfilled(CloudSecurityPolicy.composeWithAnnexes(data, SectionTexts.suggested(), language));
    }

    private static DocumentContent compose(PolicyData data, Language language) {
        return VersionFields.unfilled(CloudSecurityPolicy.compose(data, SectionTexts.suggested(), language));
    }

    private static Table table(DocumentContent content, String caption) {
        return content.blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().replaceFirst("^\\w+ \\d+: ", "").equals(caption))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> cells(Table table) {
        return table.rows()
                .stream()
                .map(row -> row.cells().stream().map(cell -> joined(cell.inlines())).toList())
                .toList();
    }

    private static List<String> structure(DocumentContent content) {
        return content.blocks().stream().map(block -> switch (block) {
            case Heading heading -> heading.level() + " " + heading.number() + " " + heading.anchor();
            case Table table -> "table of " + table.columns().size() + " by " + table.rows().size();
            case ItemList list -> "list of " + list.items().size() + list.numbered();
            case Paragraph paragraph -> "paragraph " + paragraph.style() + " of " + paragraph.inlines().size();
            default -> block.getClass().getSimpleName();
        }).toList();
    }

    private static String text(DocumentContent content) {
        return content.blocks().stream().flatMap(CloudSecurityPolicyTest::texts).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Heading heading -> Stream.of(heading.number() + " " + heading.text());
            case Paragraph paragraph -> Stream.of(joined(paragraph.inlines()));
            case ItemList list -> list.items().stream().map(Item::inlines).map(CloudSecurityPolicyTest::joined);
            case Table table -> Stream.concat(Stream.of(table.caption(), table.description()),
                    table.rows().stream().map(Row::cells).flatMap(List::stream).map(cell -> joined(cell.inlines())));
            case Figure figure -> Stream.of(figure.caption(), figure.alternative());
            default -> Stream.of(block.toString());
        };
    }

    private static String joined(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
