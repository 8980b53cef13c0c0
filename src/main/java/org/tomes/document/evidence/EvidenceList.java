package org.tomes.document.evidence;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.evidence.Validity;
import org.tomes.text.Texts;

/** The list of all evidence in its newest version, with date, validity and purpose. */
final class EvidenceList implements Part<EvidenceReportData> {

    @Override
    public String name() {
        return "evidence-list";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceReportData data) {
        if (data.evidence().isEmpty()) {
            document.paragraphs("policy.format.noEntry");
            return;
        }
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "proof.list").rowHeads()
                .column("code", 5)
                .column("what", 15)
                .column("captured", 7)
                .column("valid", 8)
                .column("for", 10);
        data.evidence()
                .forEach(item -> table.row(item.code(), title(item, texts, data),
                        document.formats().day(item.current().capturedAt()),
                        validity(item, document.formats(), texts, data), EvidenceWords.links(item, texts)));
        document.table(table);
    }

    private static String title(Evidence item, Texts texts, EvidenceReportData data) {
        String owner = data.names()
                .person(item.owner())
                .map(name -> "\n" + texts.get("proof.list.owner", name))
                .orElse("");
        return item.title() + "\n" + EvidenceWords.kind(item.current(), texts) + owner;
    }

    private static String validity(Evidence item, Formats formats, Texts texts, EvidenceReportData data) {
        EvidenceVersion version = item.current();
        Validity validity = item.validity(data.metadata().today());
        String until = version.validUntil().map(formats::date).orElse(texts.get("proof.list.forever"));
        return validity == Validity.VALID ? until : until + "\n" + texts.name("evidence", validity);
    }
}
