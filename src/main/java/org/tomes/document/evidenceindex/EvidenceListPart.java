package org.tomes.document.evidenceindex;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.text.Texts;

/** The list of all evidence, each in its newest version, with date, validity and purpose. */
final class EvidenceListPart implements GeneratedPart<EvidenceIndexData> {

    @Override
    public String name() {
        return "evidence-list";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceIndexData data) {
        if (data.evidence().isEmpty()) {
            document.paragraphs("document.format.noEntry");
            return;
        }
        TableBuilder table = new TableBuilder(document.texts(), "evidenceindex.list").rowHeads()
                .column("code", 5)
                .column("what", 16)
                .column("captured", 7)
                .column("valid", 7)
                .column("for", 10);
        ControlsByMeasure controls = new ControlsByMeasure(data.controls());
        data.evidence()
                .forEach(item -> table.richRow(Inline.plain(item.code()), title(item, document.texts(), data),
                        Inline.plain(document.formats().day(item.current().capturedAt())),
                        validity(item, document, data),
                        Inline.plain(EvidenceText.codes(item, controls, document.texts()))));
        document.table(table);
    }

    private static List<Inline> title(Evidence item, Texts texts, EvidenceIndexData data) {
        String kind = EvidenceText.kind(item.current(), texts);
        return List.of(new Inline.Text(item.title(), Look.STRONG),
                new Inline.Text("\n" + data.names()
                        .person(item.owner())
                        .map(name -> texts.get("evidenceindex.list.owner", kind, name))
                        .orElse(kind), Look.PLAIN));
    }

    private static List<Inline> validity(Evidence item, DocumentBuilder document, EvidenceIndexData data) {
        Texts texts = document.texts();
        EvidenceValidity validity = item.validity(data.metadata().today());
        String until = item.current()
                .validUntil()
                .map(document.formats()::date)
                .orElse(texts.get("evidenceindex.list.forever"));
        return validity == EvidenceValidity.VALID ? Inline.plain(until)
                : List.of(new Inline.Text(until + "\n", Look.PLAIN),
                        new Inline.Text(texts.name("evidence", validity), Look.STRONG));
    }
}
