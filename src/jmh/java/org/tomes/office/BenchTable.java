package org.tomes.office;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Contents;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.text.Language;

/** The table that all writers are given: a measure each row. */
final class BenchTable {

    static final List<String> HEADS = List.of("Kürzel", "Maßnahme", "Control", "Verantwortlich", "Status",
            "Nächste Prüfung");
    static final String TITLE = "Technische und organisatorische Maßnahmen";

    private BenchTable() {
    }

    static List<String> row(int number) {
        return List.of("TOM-" + number,
                "Netzwerksicherheitsgruppen an allen Subnetzen der Umgebung " + number % 7
                        + " prüfen und Abweichungen begründen",
                "A.8." + (number % 34 + 1), number % 2 == 0 ? "Jana Weiß" : "Dr. Karl Brenner", "umgesetzt",
                (number % 28 + 1) + ". März 2027");
    }

    /** The same below contents that name the pages. */
    static DocumentContent withContents(int rows) {
        DocumentContent content = content(rows);
        return new DocumentContent(content.info(),
                Stream.concat(Stream.of(new Contents("Inhalt", 2)), content.blocks().stream()).toList());
    }

    static DocumentContent content(int rows) {
        DocumentInfo info = new DocumentInfo(Language.DE, TITLE, "", "Brenner GmbH", "Jana Weiß", "Karl Brenner", TITLE,
                List.of("TOM"), "1.0", "3. November 2026", "Intern", Instant.EPOCH);
        List<Column> columns = HEADS.stream().map(head -> new Column(head, 1, Align.START)).toList();
        return new DocumentContent(info, List.of(new Heading(1, "1", TITLE, "measures"), new Table("", TITLE, columns,
                true,
                IntStream.range(0, rows).mapToObj(number -> Row.of(row(number).toArray(String[]::new))).toList())));
    }
}
