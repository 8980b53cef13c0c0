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

/** The list of all versions with file and hash, which identifies original files. */
final class VersionHashes implements Part<EvidenceReportData> {

    @Override
    public String name() {
        return "hash-list";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceReportData data) {
        TableBuilder table = new TableBuilder(document.texts(), "proof.hashes").rowHeads()
                .column("code", 4)
                .column("source", 9)
                .column("hash", 13);
        data.evidence()
                .forEach(item -> item.versions()
                        .reversed()
                        .forEach(version -> table.richRow(Inline.plain(code(item, version, document.texts())),
                                Inline.plain(source(version, document)), hash(version, document.texts(), data))));
        if (table.isEmpty()) {
            document.paragraphs("policy.format.noEntry");
        } else {
            document.table(table);
        }
    }

    private static String code(Evidence item, EvidenceVersion version, Texts texts) {
        return item.versions().size() == 1 ? item.code()
                : texts.get("proof.hashes.version", item.code(), version.number());
    }

    private static String source(EvidenceVersion version, DocumentBuilder document) {
        String source = EvidenceWords.source(version, document.texts()) + "\n"
                + document.formats().moment(version.capturedAt());
        return version.source() instanceof EvidenceSource.OfFile file
                ? source + "\n" + document.texts().get("proof.hashes.size", file.size())
                : source;
    }

    private static List<Inline> hash(EvidenceVersion version, Texts texts, EvidenceReportData data) {
        return data.hash(version).map(Inline::code).orElseGet(() -> Inline.plain(texts.get("proof.hashes.none")));
    }
}
