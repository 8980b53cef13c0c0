package org.tomes.document.evidence;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.text.Texts;

/** Every version with its file and its hash, by which anybody can tell whether a copy is the original. */
final class Hashes implements Part<EvidenceReportData> {

    @Override
    public String name() {
        return "hash-list";
    }

    @Override
    public void write(DocumentBuilder manuscript, EvidenceReportData facts) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "proof.hashes").rowHeads()
                .column("code", 4)
                .column("source", 9)
                .column("hash", 13);
        facts.evidence()
                .forEach(item -> item.versions()
                        .reversed()
                        .forEach(version -> table.richRow(Inline.plain(code(item, version, manuscript.texts())),
                                Inline.plain(source(version, manuscript)), hash(version, manuscript.texts(), facts))));
        if (table.isEmpty()) {
            manuscript.paragraphs("policy.format.noEntry");
        } else {
            manuscript.table(table);
        }
    }

    private static String code(Evidence item, EvidenceVersion version, Texts texts) {
        return item.versions().size() == 1 ? item.code()
                : texts.get("proof.hashes.version", item.code(), version.number());
    }

    private static String source(EvidenceVersion version, DocumentBuilder manuscript) {
        String source = EvidenceWords.source(version, manuscript.texts()) + "\n"
                + manuscript.formats().moment(version.capturedAt());
        return version.source() instanceof EvidenceSource.OfFile file
                ? source + "\n" + manuscript.texts().get("proof.hashes.size", file.size())
                : source;
    }

    private static List<Inline> hash(EvidenceVersion version, Texts texts, EvidenceReportData facts) {
        return facts.hash(version).map(Inline::code).orElseGet(() -> Inline.plain(texts.get("proof.hashes.none")));
    }
}
