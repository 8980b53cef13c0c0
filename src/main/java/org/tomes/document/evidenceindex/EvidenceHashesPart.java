package org.tomes.document.evidenceindex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.text.Texts;

/**
 * The lists of all versions. Files and snapshots have a hash, which identifies originals; the content of links cannot
 * be verified. All lists show when a version was filed, and by whom.
 */
final class EvidenceHashesPart implements GeneratedPart<EvidenceIndexData> {

    private static final String UNKNOWN = "–";

    @Override
    public String name() {
        return "hash-list";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceIndexData data) {
        Texts texts = document.texts();
        boolean together = filedTogether(document, data).isPresent();
        TableBuilder files = table("evidenceindex.hashes", texts, together).column("hash", 9);
        TableBuilder links = table("evidenceindex.links", texts, together);
        data.evidence().forEach(item -> item.versions().reversed().forEach(version -> {
            List<List<Inline>> cells = new ArrayList<>(
                    List.of(Inline.plain(code(item, version, texts)), source(version, texts)));
            if (!together) {
                cells.add(Inline.plain(filed(item, version, "\n", document, data)));
            }
            Optional<String> hash = data.hash(version);
            hash.map(Inline::code).ifPresent(cells::add);
            (hash.isPresent() ? files : links).row(new Row(cells.stream().map(Cell::of).toList()));
        }));
        if (files.isEmpty() && links.isEmpty()) {
            document.paragraphs("document.format.noEntry");
        }
        if (!files.isEmpty()) {
            document.table(files);
        }
        if (!links.isEmpty()) {
            document.table(links);
        }
    }

    /** Returns when and by whom all versions were filed, if these are the same for all versions. */
    static Optional<String> filedTogether(DocumentBuilder document, EvidenceIndexData data) {
        List<String> filings = data.evidence()
                .stream()
                .flatMap(item -> item.versions().stream().map(version -> filed(item, version, ", ", document, data)))
                .distinct()
                .toList();
        return filings.size() == 1 && !filings.contains(UNKNOWN) ? Optional.of(filings.getFirst()) : Optional.empty();
    }

    /**
     * @param together whether one sentence states when and by whom all versions were filed
     */
    private static TableBuilder table(String key, Texts texts, boolean together) {
        TableBuilder table = new TableBuilder(texts, key).columnsOf("evidenceindex.hashes")
                .rowHeads()
                .column("code", 4)
                .column("source", 8);
        return together ? table : table.column("filed", 6);
    }

    private static String code(Evidence item, EvidenceVersion version, Texts texts) {
        return item.versions().size() == 1 ? item.code()
                : texts.get("evidenceindex.hashes.version", item.code(), version.number());
    }

    private static List<Inline> source(EvidenceVersion version, Texts texts) {
        String source = EvidenceText.source(version, texts);
        return switch (version.source()) {
            case EvidenceSource.OfFile file -> List.of(new Inline.Text(source, Look.CODE),
                    new Inline.Text("\n" + texts.get("evidenceindex.hashes.size", file.size()), Look.PLAIN));
            case EvidenceSource.OfLink link -> Inline.code(source);
            default -> Inline.plain(source);
        };
    }

    private static String filed(Evidence item, EvidenceVersion version, String separator, DocumentBuilder document,
            EvidenceIndexData data) {
        return data.filings()
                .of(item, version)
                .map(filing -> document.formats().day(filing.at())
                        + data.names().person(filing.by()).map(name -> separator + name).orElse(""))
                .orElse(UNKNOWN);
    }
}
