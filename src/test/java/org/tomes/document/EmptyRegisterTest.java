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
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.SlowTest;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Table;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.text.Language;

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
