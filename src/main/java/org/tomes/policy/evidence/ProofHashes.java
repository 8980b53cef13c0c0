package org.tomes.policy.evidence;

import java.util.List;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.Source;
import org.tomes.evidence.Version;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Part;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.policy.content.Inline;
import org.tomes.text.Texts;

/** Every version with its file and its hash, by which anybody can tell whether a copy is the original. */
final class ProofHashes implements Part<ProofFacts> {

    @Override
    public String name() {
        return "hash-list";
    }

    @Override
    public void write(Manuscript manuscript, ProofFacts facts) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "proof.hashes").rowHeads().column("code", 4).column("source", 9)
                .column("hash", 13);
        facts.evidence().forEach(item -> item.versions().reversed().forEach(version -> table.richRow(Inline.plain(code(item, version, manuscript.texts())),
                Inline.plain(source(version, manuscript)), hash(version, manuscript.texts(), facts))));
        if (table.isEmpty()) {
            manuscript.paragraphs("policy.format.noEntry");
        } else {
            manuscript.table(table);
        }
    }

    private static String code(Evidence item, Version version, Texts texts) {
        return item.versions().size() == 1 ? item.code() : texts.get("proof.hashes.version", item.code(), version.number());
    }

    private static String source(Version version, Manuscript manuscript) {
        String source = ProofWords.source(version, manuscript.texts()) + "\n" + manuscript.formats().moment(version.capturedAt());
        return version.source() instanceof Source.OfFile file
                ? source + "\n" + manuscript.texts().get("proof.hashes.size", file.size()) : source;
    }

    private static List<Inline> hash(Version version, Texts texts, ProofFacts facts) {
        return facts.hash(version).map(Inline::code).orElseGet(() -> Inline.plain(texts.get("proof.hashes.none")));
    }
}
