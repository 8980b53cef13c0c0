package org.tomes.document.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.document.compose.VersionFields;
import org.tomes.document.content.Block;
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
import org.tomes.measure.Measure;
import org.tomes.people.TopicKeys;
import org.tomes.text.Language;

class CloudSecurityPolicyTest {

    private static final Facts SNAPSHOT = FactsFixture.withSnapshot(FactsFixture.network(), FactsFixture.group(),
            FactsFixture.vault("{\"enableSoftDelete\":true}"));

    @Test
    void bothLanguagesHaveTheSameStructure() {
        for (Facts facts : List.of(SNAPSHOT, FactsFixture.withoutSnapshot(), FactsFixture.empty())) {
            assertThat(structure(compose(facts, Language.DE))).isEqualTo(structure(compose(facts, Language.EN)));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMeasureStandsInItInItsOwnWords(Language language) {
        String text = text(compose(SNAPSHOT, language));
        for (Measure measure : SNAPSHOT.measures()) {
            assertThat(text).contains(measure.code() + " " + measure.title(), measure.target(),
                    measure.implementation(), measure.scope(), measure.retiredReason());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsNullOrLeftUnfilled(Language language) {
        for (Facts facts : List.of(SNAPSHOT, FactsFixture.withoutSnapshot(), FactsFixture.empty())) {
            String ownWords = facts.measures().stream().map(Measure::implementation).collect(Collectors.joining());
            assertThat(text(compose(facts, language)).replace(ownWords.isEmpty() ? "\0" : ownWords, ""))
                    .doesNotContain("null", "Optional[", "{0}", " :: ");
        }
    }

    @Test
    void everyRuleOfAGroupIsShownInTheOrderOfItsEvaluationWithDefaultRulesMarked() {
        Table inbound = table(compose(SNAPSHOT, Language.EN), "nsg-web, inbound rules");

        assertThat(cells(inbound)).containsExactly(
                List.of("100", "deny-rdp", "Deny", "any", "any (source port 1024-2048)", "any", "3389"),
                List.of("200", "allow-web", "Allow", "TCP", "Internet", "10.0.1.0/24, 10.0.2.0/24", "80, 443"),
                List.of("65500", "DenyAllInBound (default)", "Deny", "any", "any", "any", "any"));
        assertThat(cells(table(compose(SNAPSHOT, Language.EN), "nsg-web, outbound rules"))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void networkOfTheSnapshotIsDrawn(Language language) {
        assertThat(figures(compose(SNAPSHOT, language)))
                .anySatisfy(figure -> assertThat(figure.alternative()).contains("vnet-prod"));
        assertThat(figures(compose(FactsFixture.withoutSnapshot(), language)))
                .noneMatch(figure -> figure.alternative().contains("vnet-"));
    }

    private static List<Figure> figures(DocumentContent content) {
        return content.blocks().stream().filter(Figure.class::isInstance).map(Figure.class::cast).toList();
    }

    @Test
    void groupSaysWhereItIsAttached() {
        assertThat(text(compose(SNAPSHOT, Language.DE))).contains("Zugeordnet zu: Subnetz web (vnet-prod).");
    }

    @Test
    void subnetWithoutGroupIsShownAsFound() {
        assertThat(cells(table(compose(SNAPSHOT, Language.DE), "Virtuelles Netzwerk vnet-prod")))
                .contains(List.of("open", "10.0.9.0/24", "keine"));
    }

    @Test
    void vaultWithoutPurgeProtectionIsShownPlainly() {
        assertThat(cells(table(compose(SNAPSHOT, Language.DE), "Schlüsseltresore")))
                .containsExactly(List.of("kv-prod\ngermanywestcentral", "ja, 90 Tage", "nein", "Zugriffsrichtlinien",
                        "aus allen Netzwerken", "nicht angegeben"));
    }

    @Test
    void vaultThatOnlySelectedNetworksReachIsSaidToBeRestricted() {
        Facts facts = FactsFixture.withSnapshot(FactsFixture.vault(
                "{\"enablePurgeProtection\":true,\"enableRbacAuthorization\":true,\"networkAcls\":{\"defaultAction\":\"deny\"}}"));

        assertThat(cells(table(compose(facts, Language.EN), "Key vaults"))).containsExactly(List.of(
                "kv-prod\ngermanywestcentral", "not stated", "yes", "Azure RBAC", "limited to networks", "not stated"));
    }

    @Test
    void withoutASnapshotEveryAreaIsListedAsNotAssessedWithItsReason() {
        List<List<String>> gaps = cells(
                table(compose(FactsFixture.withoutSnapshot(), Language.EN), "Points not assessed"));

        assertThat(gaps).extracting(List::getFirst)
                .contains("Virtual networks and subnets", "Key vaults (inventory)", "Defender plans", "Backup policies",
                        "Budgets", "Assigned Azure policies", "Secure Score", "Multi-factor authentication");
        assertThat(gaps).contains(List.of("Budgets", "The register contains no snapshot of Azure.", "9"));
    }

    @Test
    void areaThatTheSnapshotDoesNotCoverIsNotAssessedAndOneThatItFoundEmptyIsNoGap() {
        List<List<String>> gaps = cells(table(compose(SNAPSHOT, Language.EN), "Points not assessed"));

        assertThat(gaps).extracting(List::getFirst)
                .contains("Budgets", "broken.json")
                .doesNotContain("Virtual networks and subnets", "Resource locks");
    }

    @Test
    void gapsInResponsibilitiesAreNamed() {
        String text = text(compose(SNAPSHOT, Language.EN));

        assertThat(text).contains("Tresore: No accountable person or role is assigned.");
        assertThat(text.split("The task is missing from the register").length - 1).isEqualTo(TopicKeys.ALL.size() - 2);
    }

    @Test
    void roleIsNamedWithItsHolders() {
        assertThat(text(compose(SNAPSHOT, Language.DE)))
                .contains("Durchführung: Cloud-Administration (Jan Ott). Gesamtverantwortung: Anna Berg.");
    }

    @Test
    void documentControlAndEvidenceShowTheHashesOfRegisterSnapshotAndFiles() {
        DocumentContent content = compose(SNAPSHOT, Language.DE);

        assertThat(cells(table(content, "Angaben zum Dokument"))).contains(List.of("Version", "0.1234 (Entwurf)"),
                List.of("Erstellt von", "Anna Berg"), List.of("Freigabe durch", "nicht zugeordnet"),
                List.of("Datum", "24. November 2026"), List.of("SHA-256-Prüfsumme des Registers", "a".repeat(64)));
        assertThat(cells(table(content, "Nachweise mit Datum und Prüfsumme"))).extracting(List::getLast)
                .containsExactly("a".repeat(64), "c".repeat(64), "b".repeat(64));
    }

    @Test
    void scoreIsShownWithItsChangeItsTargetAndItsTrend() {
        DocumentContent content = compose(SNAPSHOT, Language.DE);

        assertThat(text(content)).contains("Am 20.11.2026 betrug der Secure Score 62,5\u00A0%", "+12,5 Prozentpunkte",
                "Das Ziel von 70\u00A0% ist nicht erreicht.");
        assertThat(figures(content)).extracting(Figure::caption)
                .filteredOn(caption -> caption.contains("Secure Score"))
                .hasSize(1);
    }

    @Test
    void datesAndNumbersFollowTheDocumentsLanguage() {
        assertThat(text(compose(SNAPSHOT, Language.DE))).contains("Umgesetzt am: 01.03.2026");
        assertThat(text(compose(SNAPSHOT, Language.EN))).contains("Implemented on: 1 Mar 2026");
    }

    private static DocumentContent compose(Facts facts, Language language) {
        return VersionFields.unfilled(CloudSecurityPolicy.compose(facts, SectionTexts.suggested(), language));
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
