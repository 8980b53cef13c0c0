package org.tomes.document.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.document.compare.SectionDifference.Change;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.text.Language;

class DocumentComparisonTest {

    private static DocumentContent document(Block... blocks) {
        return new DocumentContent(
                new DocumentInfo(Language.EN, "t", "", "c", "a", "", "", List.of(), "1.0", "", "", Instant.EPOCH),
                List.of(blocks));
    }

    private static Heading heading(int level, String number, String text, String anchor) {
        return new Heading(level, number, text, anchor);
    }

    private static Paragraph line(String text) {
        return new Paragraph(Style.BODY, Inline.plain(text));
    }

    private static Table table(String... rows) {
        return new Table("", "d", List.of(new Column("Vault", 1, Align.START), new Column("State", 1, Align.START)),
                true, List.of(rows).stream().map(row -> Row.of(row.split(","))).toList());
    }

    @Test
    void sameDocumentHasNoDifference() {
        DocumentContent document = document(heading(1, "1", "Access", "access"), line("All sign in twice."),
                table("kv-a,on"));
        assertThat(DocumentComparison.of(document, document)).isEmpty();
    }

    @Test
    void changedWordsAreMarkedWithinTheirLine() {
        List<SectionDifference> differences = DocumentComparison.of(
                document(heading(1, "1", "Access", "access"), line("Rules are reviewed every year by Anna."),
                        line("Stays.")),
                document(heading(1, "1", "Access", "access"), line("Rules are reviewed every quarter by Anna."),
                        line("Stays.")));

        assertThat(differences).singleElement().satisfies(section -> {
            assertThat(section.change()).isEqualTo(Change.CHANGED);
            assertThat(section.title()).isEqualTo("1 Access");
            assertThat(section.lines()).containsExactly(
                    new LineDifference(List.of(new TextDifference(EditKind.KEPT, "Rules are reviewed every "),
                            new TextDifference(EditKind.REMOVED, "year"), new TextDifference(EditKind.ADDED, "quarter"),
                            new TextDifference(EditKind.KEPT, " by Anna."))));
        });
    }

    @Test
    void sectionThatOnlyGotAnotherNumberIsTheSame() {
        List<SectionDifference> differences = DocumentComparison.of(
                document(heading(1, "1", "Access", "access"), line("a"), heading(2, "1.1", "Rules", "access-1"),
                        line("b")),
                document(heading(1, "1", "New", "new"), line("c"), heading(1, "2", "Access", "access"), line("a"),
                        heading(2, "2.1", "Rules", "access-1"), line("b")));

        assertThat(differences).extracting(SectionDifference::title).containsExactly("1 New");
        assertThat(differences.getFirst().change()).isEqualTo(Change.ADDED);
    }

    @Test
    void rowsOfTablesAreLinesAndSectionsThatWentComeLast() {
        List<SectionDifference> differences = DocumentComparison.of(
                document(heading(1, "1", "Old", "old"), line("gone"), heading(1, "2", "Vaults", "vaults"),
                        table("kv-a,on", "kv-b,off")),
                document(heading(1, "1", "Vaults", "vaults"), table("kv-a,on", "kv-b,on", "kv-c,on")));

        assertThat(differences).extracting(SectionDifference::title).containsExactly("1 Vaults", "1 Old");
        assertThat(differences.getFirst().lines()).extracting(LineDifference::after)
                .containsExactly("kv-b | on", "kv-c | on");
        assertThat(differences.getLast().lines()).containsExactly(LineDifference.ofWholeLine(EditKind.REMOVED, "gone"));
    }

    @Test
    void documentControlIsLeftOut() {
        assertThat(DocumentComparison.of(document(heading(1, "1", "Control", "control"), line("hash a")),
                document(heading(1, "1", "Control", "control"), line("hash b")))).isEmpty();
    }

    @Test
    void changedLineIsReproducedCompletely() {
        List<Block> before = new ArrayList<>(
                List.of(heading(1, "1", "A", "a"), line("Ports 22, 3389 (RDP): closed; see A.8.20.")));
        List<Block> after = new ArrayList<>(
                List.of(heading(1, "1", "A", "a"), line("Ports 22 and 3389 (RDP): closed; see A.8.21, A.8.22.")));
        LineDifference line = DocumentComparison
                .of(document(before.toArray(Block[]::new)), document(after.toArray(Block[]::new)))
                .getFirst()
                .lines()
                .getFirst();
        assertThat(line.before()).isEqualTo("Ports 22, 3389 (RDP): closed; see A.8.20.");
        assertThat(line.after()).isEqualTo("Ports 22 and 3389 (RDP): closed; see A.8.21, A.8.22.");
    }
}
