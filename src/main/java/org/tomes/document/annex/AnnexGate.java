package org.tomes.document.annex;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.DocumentKind;
import org.tomes.document.DocumentService;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.HighSeverityDeviation;
import org.tomes.document.release.ReleaseBlocked;
import org.tomes.document.release.ReleaseBlocked.BlockingRecord;
import org.tomes.document.release.ReleaseGate;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.settings.AgreementDetail;
import org.tomes.text.Language;
import org.tomes.text.Message;

/**
 * Blocks the release of an annex in two cases: it presents a measure with deviations as in force although the company
 * has not decided how to present it, or it commits to a measure that is no longer in force.
 */
public final class AnnexGate implements ReleaseGate {

    private final AnnexService annex;
    private final DocumentService documents;

    /** @param documents composes the annex in its current state */
    public AnnexGate(AnnexService annex, DocumentService documents) {
        this.annex = annex;
        this.documents = documents;
    }

    @Override
    public void requireReleasable(DocumentKind kind) {
        if (kind.equals(DocumentKind.TOM_ANNEX)) {
            refuseUndecided(annex.contradictions());
        }
    }

    @Override
    public List<HighSeverityDeviation> checkSubmission(DocumentKind kind, String reason) {
        requireReleasable(kind);
        return List.of();
    }

    /**
     * Checks that the approved content matches what the register now contains about measures with deviations and
     * measures that are not in force. A deviation that only a newer snapshot contains was not approved, and the company
     * cannot commit to a measure that has been retired since.
     */
    @Override
    public void checkRelease(DocumentVersion version, Function<Language, DocumentContent> frozen) {
        if (!version.kind().equals(DocumentKind.TOM_ANNEX)) {
            return;
        }
        List<ContradictedMeasure> contradictions = annex.contradictions();
        refuseUndecided(contradictions);
        List<List<String>> approved = rows(frozen.apply(Language.EN)).toList();
        List<List<String>> now = rows(documents.composerWithoutVersion(version.kind()).apply(Language.EN)).toList();
        refuse(Stream.concat(contradictions.stream().map(ContradictedMeasure::measure), annex.notInForce().stream())
                .filter(measure -> !about(measure, approved).equals(about(measure, now)))
                .toList(), "annex.outdated");
    }

    /**
     * Returns remarks about the contract. If the contract leaves dates open, the processor alone decides when the
     * agreed level is reached. Terms that cite a retired measure, or for which no measure is in force, promise
     * something that is not done. While findings are treated as exploited, customers may have to be notified first.
     */
    @Override
    public List<Message> remarks(DocumentKind kind) {
        return kind.equals(DocumentKind.TOM_ANNEX) ? Stream
                .of(remark("annex.undated", annex.withoutDates()), remark("annex.citedRetired", annex.citedRetired()),
                        remark("annex.exploited", annex.exploited()),
                        annex.promisesWithoutMeasure().stream().map(AnnexGate::withoutMeasure))
                .flatMap(Function.identity())
                .toList() : List.of();
    }

    private static Stream<Message> remark(String key, List<String> codes) {
        return codes.isEmpty() ? Stream.empty() : Stream.of(Message.of(key, codes.size(), String.join(", ", codes)));
    }

    private static Message withoutMeasure(AgreementDetail promise) {
        return Message.of("annex.promiseWithoutMeasure", Message.of("annex.terms." + promise.field()),
                ContractTerms.PROMISES.get(promise).toString());
    }

    /**
     * The commitment of a measure begins with its code and title; its row in the status sheet contains only its code.
     */
    private static Set<List<String>> about(Measure measure, List<List<String>> rows) {
        String code = measure.code();
        return rows.stream()
                .filter(row -> row.getFirst().equals(code) || row.getFirst().startsWith(code + " "))
                .collect(Collectors.toSet());
    }

    private static void refuseUndecided(List<ContradictedMeasure> contradictions) {
        refuse(contradictions.stream()
                .filter(contradiction -> contradiction.treatment().isEmpty())
                .map(ContradictedMeasure::measure)
                .toList(), "annex.undecided");
    }

    private static void refuse(List<Measure> blocking, String key) {
        if (!blocking.isEmpty()) {
            throw new ReleaseBlocked(key, RecordType.MEASURE,
                    blocking.stream().map(measure -> new BlockingRecord(measure.code(), measure.title())).toList());
        }
    }

    private static Stream<List<String>> rows(DocumentContent content) {
        return content.blocks()
                .stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .flatMap(table -> table.rows().stream())
                .map(AnnexGate::cells);
    }

    private static List<String> cells(Row row) {
        return row.cells()
                .stream()
                .map(cell -> cell.inlines().stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
    }
}
