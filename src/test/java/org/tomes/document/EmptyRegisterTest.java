package org.tomes.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.release.ReleaseRemark;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Content of documents of an empty register. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class EmptyRegisterTest {

    @AutoClose
    private OpenRegister register;

    @BeforeAll
    void openRegister(@TempDir Path folder) {
        MadeRegisters.empty(folder.resolve("empty"));
        register = new AppContext(MadeRegisters.NOVEMBER, new AppPaths(folder, folder)).open(folder.resolve("empty"));
    }

    private List<Block> blocks(DocumentKind kind, Language language) {
        return register.documents().composition().compose(kind, language).blocks();
    }

    @ParameterizedTest
    @MethodSource("org.tomes.document.DocumentKind#fixed")
    void everyTableHasRowsAndNoPlaceholderIsUnfilled(DocumentKind kind) {
        for (Language language : Language.values()) {
            List<Block> blocks = blocks(kind, language);
            assertThat(blocks).filteredOn(Table.class::isInstance)
                    .isNotEmpty()
                    .allSatisfy(table -> assertThat(((Table) table).rows()).isNotEmpty());
            assertThat(blocks).filteredOn(block -> !(block instanceof Figure))
                    .asString()
                    .doesNotContain("null", "{0}", "{1}");
        }
    }

    /** Praise would falsely suggest that evidence was checked. */
    @ParameterizedTest
    @CsvSource({"DE,Alle Nachweise sind gültig", "EN,All evidence is valid"})
    void absentEvidenceIsNotPraised(Language language, String praise) {
        assertThat(blocks(DocumentKind.EVIDENCE_INDEX, language).toString()).doesNotContain(praise);
    }

    @Test
    void reviewNumbersFormCompleteClauses() {
        assertThat(blocks(DocumentKind.MANAGEMENT_REVIEW, Language.DE).toString())
                .contains("ist keine erfüllt, 2 sind nicht erfüllt und " + (PolicyRules.all().size() - 2)
                        + " sind nicht bewertet");
    }

    /** What the register does not contain is omitted from cover, header and signatures; a remark names it before. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void documentsNameNoMissingCompanyOrPeople(Language language) {
        Texts texts = Texts.in(language);
        for (DocumentKind kind : List.of(DocumentKind.CLOUD_SECURITY_POLICY, DocumentKind.TOM_ANNEX,
                DocumentKind.STATEMENT_OF_APPLICABILITY, DocumentKind.MANAGEMENT_REVIEW)) {
            DocumentContent content = register.documents()
                    .releases()
                    .content(register.documents().versions().working(kind), language);

            assertThat(content.info().company()).isEmpty();
            assertThat(content.blocks().toString()).doesNotContain(texts.get("document.format.nobody"));
        }
    }

    /** A dash would not say whether the approver is missing or the approval. */
    @ParameterizedTest
    @CsvSource({"DE,noch nicht ausgewählt", "EN,not chosen yet"})
    void draftStatesInItsHistoryThatNoApproverIsChosen(Language language, String open) {
        assertThat(blocks(DocumentKind.CLOUD_SECURITY_POLICY, language).toString()).contains(open);
    }

    @Test
    void remarksBeforeTheReleaseStateWhereToEnterWhatIsMissing() {
        assertThat(register.documents()
                .releaseChecks()
                .of(register.documents().versions().working(DocumentKind.CLOUD_SECURITY_POLICY))
                .stream()
                .filter(remark -> remark.place() == ReleaseRemark.Place.PROFILE)
                .map(remark -> Texts.in(Language.EN).get(remark.sentence()))).hasSize(3)
                .allMatch(remark -> remark.endsWith("in the company profile."));
    }

    /** On the first day, the policy can be signed as soon as its author and its approver are entered. */
    @ParameterizedTest
    @CsvSource({"DE,nicht zugeordnet,nicht bewertet", "EN,not assigned,not assessed"})
    void firstPolicyNamesNoMissingPeopleAndNoAssessments(Language language, String missing, String assessed) {
        List<Block> blocks = blocks(DocumentKind.CLOUD_SECURITY_POLICY, language);
        int control = blocks.indexOf(blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.anchor().equals("summary"))
                .findFirst()
                .orElseThrow());

        assertThat(blocks.subList(control, blocks.size()).toString()).doesNotContain(missing, assessed);
    }
}
