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
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.text.Language;

/** Claims of the Secure Score report of the example company. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SlowTest
class ScoreReportOfExampleTest {

    @AutoClose
    private OpenRegister register;
    private List<String> sentences;
    private List<List<String>> controls;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.EN, MadeRegisters.MARCH);
        List<Block> blocks = register.documents()
                .composition()
                .compose(DocumentKind.SECURE_SCORE_REPORT, Language.EN)
                .blocks();
        sentences = blocks.stream().flatMap(ScoreReportOfExampleTest::sentences).toList();
        controls = blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> table.caption().contains("ecurity controls by potential"))
                .flatMap(ComposedExample::cells)
                .toList();
    }

    private static Stream<String> sentences(Block block) {
        return switch (block) {
            case Paragraph paragraph -> Stream.of(text(paragraph.inlines()));
            case ItemList list -> list.items().stream().map(item -> text(item.inlines()));
            default -> Stream.empty();
        };
    }

    private static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    /** Measures without any check were presented as free of deviations. */
    @Test
    void measuresThatNoCheckAssessesAreMarked() {
        assertThat(controls).isNotEmpty();
        assertThat(sentences).anyMatch(text -> text.contains("no deviation is known"))
                .noneMatch(text -> text.contains("in force without deviations"));
        assertThat(controls).extracting(List::getLast)
                .anyMatch(measures -> measures.contains("TOM-034 (not assessed)")
                        || measures.contains("TOM-034 (partly not assessed)"))
                .noneMatch(measures -> measures.matches("(?s).*TOM-052(?! \\().*"));
    }

    /** Deadlines of deviations without planned remediation were presented as dates of remediation. */
    @Test
    void deadlinesAreDistinguishedFromPlannedDates() {
        assertThat(controls).extracting(List::getLast)
                .anyMatch(measures -> measures.matches("(?s).*TOM-016 \\(with deviations\\): .+, deadline\u00A0\\d.*"))
                .anyMatch(measures -> measures
                        .matches("(?s).*TOM-004 \\(with deviations\\): .+, first\u00A0\\d.+, deadline\u00A0\\d.*"))
                .anyMatch(measures -> measures.matches("(?s).*TOM-037 \\(with deviations\\): .+, by\u00A0\\d.*"));
        assertThat(sentences).anyMatch(text -> text.contains("“Deadline”: this deviation must be remediated by then"));
    }

    @Test
    void measuresThatAreToRaiseTheScoreNameOwnerAndDate() {
        assertThat(controls).filteredOn(row -> row.get(3).startsWith("+") && !row.getLast().equals("none"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getLast().lines())
                        .allMatch(measure -> measure.matches("TOM-\\d+ \\(.+\\): \\p{L}.+|TOM-\\d+: \\p{L}.+")))
                .anySatisfy(row -> assertThat(row.getLast()).containsPattern("in progress\\): .+, by\\u00A0\\d"));
    }

    @Test
    void potentialsAndTheRestAddUpToAHundredPercent() {
        assertThat(sentences).anyMatch(text -> text.matches("The potential increases total .+ missing to 100%\\. "
                + "The remaining .+ belong to security controls that Microsoft has retired.*"));
    }

    @Test
    void gapsWithoutAMeasureOrDecisionSaySo() {
        assertThat(sentences)
                .anyMatch(text -> text.startsWith("Without a measure: Protect applications against DDoS attacks")
                        && text.contains("ecision"))
                .anyMatch(text -> text.contains("longer than MON-12 permits") && text.contains("ecision"));
    }
}
