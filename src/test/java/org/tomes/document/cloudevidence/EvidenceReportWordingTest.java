package org.tomes.document.cloudevidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.SlowTest;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.ComposedOnce;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The evidence report can be read without Azure's API names, object ids and English error messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class EvidenceReportWordingTest {

    private static final Pattern OBJECT_ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @AutoClose
    private OpenRegister register;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.DE, MadeRegisters.MARCH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void objectIdsOfAccountsAreOnlyInTheTableThatAssignsThemTheirNumbers(Language language) {
        String key = Texts.in(language).get("cloudevidence.accounts.caption");

        assertThat(tables(language)).filteredOn(table -> table.caption().contains(key))
                .singleElement()
                .satisfies(table -> assertThat(table.rows().size()).isGreaterThan(4));
        assertThat(tables(language)).filteredOn(table -> !table.caption().contains(key))
                .allSatisfy(table -> assertThat(text(table)).doesNotContainPattern(OBJECT_ID));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void typesOfResourcesHaveTheirNamesAndRefusalsNameThePermission(Language language) {
        String all = tables(language).map(EvidenceReportWordingTest::text).collect(Collectors.joining("\n"));

        assertThat(all.replaceAll("Microsoft\\.KeyVault/vaults/secrets/readMetadata/action", ""))
                .doesNotContainPattern("Microsoft\\.\\w+/\\w+");
        assertThat(all).contains("Microsoft.KeyVault/vaults/secrets/readMetadata/action").doesNotContain("Forbidden");
    }

    @Test
    void sameReasonForSameResourcesIsListedOnce() {
        Table resources = tables(Language.DE).filter(table -> table.caption().contains("Nicht bewertete Ressourcen"))
                .findFirst()
                .orElseThrow();

        assertThat(resources.rows()).filteredOn(row -> row.cells().size() > 1)
                .extracting(row -> text(row.cells().get(1).inlines()) + row.cells().get(2))
                .doesNotHaveDuplicates();
        assertThat(text(resources)).containsOnlyOnce("Die Zertifikate dieses Schlüsseltresors");
    }

    @Test
    void remedyOfRuleThatConcernsNoResourceDoesNotNameOne() {
        assertThat(tables(Language.DE).filter(table -> table.caption().contains("Nicht bewertete Regeln")))
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .filteredOn(row -> List.of("NET-14", "ACC-03").contains(text(row.cells().getFirst().inlines())))
                        .hasSize(2)
                        .noneMatch(row -> text(row.cells().getLast().inlines()).contains("Ressource")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void costsOfTheExecutiveSummaryAreListedByService(Language language) {
        String summary = ComposedOnce.of(register, DocumentKind.EXECUTIVE_SUMMARY, language)
                .blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(block -> text((Table) block))
                .collect(Collectors.joining("\n"));

        assertThat(tables(language).filter(
                table -> table.caption().contains(Texts.in(language).get("cloudevidence.cost.bill.caption", ""))))
                .singleElement()
                .satisfies(table -> assertThat(summary)
                        .contains(text(table.rows().getLast().cells().getLast().inlines())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNumberedAccountIsInAnotherTableToo(Language language) {
        String key = Texts.in(language).get("cloudevidence.accounts.caption");
        String others = tables(language).filter(table -> !table.caption().contains(key))
                .map(EvidenceReportWordingTest::text)
                .collect(Collectors.joining("\n"));

        assertThat(tables(language).filter(table -> table.caption().contains(key))
                .flatMap(table -> table.rows().stream())
                .map(row -> text(row.cells().getFirst().inlines())))
                .allSatisfy(name -> assertThat(others).containsPattern(Pattern.quote(name) + "\\b"));
    }

    @Test
    void preliminaryResultsAndDatesOfExceptionsAreMarkedAsSuch() {
        String all = tables(Language.EN).map(EvidenceReportWordingTest::text).collect(Collectors.joining("\n"));

        assertThat(all)
                .contains("In the collected data: The firewall has no rule that allows addresses.",
                        "Marta Kowalczyk\napproved by Dr. Katrin Hallerbr\u00FCck\nuntil ", "it covers another subject")
                .doesNotContain("eligible: \u2013", "\u201C\u201C", "does not apply at present");
    }

    @Test
    void countsOfOneTypeAreOneSentence() {
        assertThat(tables(Language.DE).map(EvidenceReportWordingTest::text))
                .noneMatch(text -> Pattern.compile("Alle \\d+ betroffenen (\\S+)\\. Alle \\d+ betroffenen \\1")
                        .matcher(text)
                        .find());
    }

    private Stream<Table> tables(Language language) {
        return ComposedOnce.of(register, DocumentKind.CLOUD_SECURITY_EVIDENCE, language)
                .blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(block -> (Table) block);
    }

    private static String text(Table table) {
        return table.rows()
                .stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> text(cell.inlines()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }
}
