package org.tomes.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tomes.app.MadeRegisters;
import org.tomes.app.OpenRegister;
import org.tomes.check.Severity;
import org.tomes.document.compose.FindingReferences;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.statement.Remediation.RemediationProgress;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementResults;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.importing.FindingsByCause;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * All documents about the example company for one state of the register, in both languages, with access to their
 * content.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ComposedExample {

    @AutoClose
    OpenRegister register;
    Remediations remedies;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = MadeRegisters.openExample(folder, Language.EN, MadeRegisters.MARCH);
        prepare(register);
        remedies = register.documents().statements().remedies();
    }

    /** Changes the example company before the documents are composed. */
    void prepare(OpenRegister example) {
    }

    List<Block> blocks(DocumentKind kind, Language language) {
        return ComposedOnce.of(register, kind, language).blocks();
    }

    /** Returns one finding per cause. */
    List<Finding> open(Severity severity) {
        return once(finding -> true).stream().filter(finding -> finding.severity() == severity).toList();
    }

    List<Finding> once(Predicate<Finding> wanted) {
        List<Finding> all = register.azure().findings().all();
        return new FindingsByCause(all).onePerCause(
                all.stream().filter(finding -> finding.state() == FindingState.OPEN).filter(wanted).toList());
    }

    String numbers(Finding finding, Texts texts) {
        return new FindingReferences(new FindingsByCause(register.azure().findings().all()), texts).of(finding);
    }

    Set<String> high(RemediationProgress progress) {
        return open(Severity.HIGH).stream()
                .filter(finding -> remedies.of(finding).progress() == progress)
                .map(finding -> finding.id().toString())
                .collect(Collectors.toSet());
    }

    static Set<String> named(String text) {
        return Stream.of(text.split("[^F0-9-]+")).filter(word -> word.matches("F-\\d+")).collect(Collectors.toSet());
    }

    /** Returns the list item that starts with this text up to its colon. */
    String item(DocumentKind kind, Language language, String like) {
        String begin = like.substring(0, like.indexOf(':'));
        return blocks(kind, language).stream()
                .filter(ItemList.class::isInstance)
                .flatMap(list -> ((ItemList) list).items().stream())
                .map(item -> text(item.inlines()))
                .filter(text -> text.startsWith(begin.strip()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + ": " + begin));
    }

    Stream<String> paragraphs(DocumentKind kind, Language language) {
        return blocks(kind, language).stream()
                .filter(block -> !(block instanceof Heading))
                .filter(Paragraph.class::isInstance)
                .map(block -> text(((Paragraph) block).inlines()));
    }

    List<String> row(DocumentKind kind, Language language, String first) {
        return rows(kind, language).filter(cells -> cells.getFirst().equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + ": " + first));
    }

    List<List<String>> table(DocumentKind kind, Language language, String caption) {
        return tables(kind, language).filter(table -> table.caption().contains(caption))
                .flatMap(ComposedExample::cells)
                .toList();
    }

    Stream<List<String>> rows(DocumentKind kind, Language language) {
        return tables(kind, language).flatMap(ComposedExample::cells);
    }

    Stream<Table> tables(DocumentKind kind, Language language) {
        return blocks(kind, language).stream().filter(Table.class::isInstance).map(Table.class::cast);
    }

    static Stream<List<String>> cells(Table table) {
        return table.rows().stream().map(row -> row.cells().stream().map(cell -> text(cell.inlines())).toList());
    }

    static String text(List<Inline> inlines) {
        return inlines.stream().map(Inline::text).collect(Collectors.joining());
    }

    StatementResults statements() {
        return register.documents().statements().evaluate(DocumentKind.CLOUD_SECURITY_EVIDENCE);
    }

    Stream<Finding> open() {
        return register.azure().findings().all().stream().filter(finding -> finding.state() == FindingState.OPEN);
    }

    List<String> ofFinding(Finding finding, Language language) {
        return rows(DocumentKind.CLOUD_SECURITY_EVIDENCE, language)
                .filter(cells -> cells.getFirst().matches("(?s)(.*\n)?" + finding.id() + "[,\n].*"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(finding.id()));
    }
}
