package org.tomes.document.evidenceindex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.evidenceindex.MeasureCheckResults.Outcome;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceValidity;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.PersonId;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Texts;

/**
 * The section about missing evidence: expired evidence, evidence of measures from which checks find deviations, and
 * measures in force without evidence.
 */
final class EvidenceGapsSection implements Section<EvidenceIndexData> {

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public String titleKey() {
        return "evidenceindex.gaps.title";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceIndexData data) {
        List<Evidence> ending = data.evidence()
                .stream()
                .filter(item -> item.validity(data.metadata().today()) != EvidenceValidity.VALID)
                .toList();
        List<Measure> unproven = data.unproven();
        List<String> contradicted = contradicted(document.texts(), data);
        List<String> reviewed = reviewed(document, data);
        if (ending.isEmpty() && unproven.isEmpty() && contradicted.isEmpty() && reviewed.isEmpty()) {
            document.paragraphs(data.evidence().isEmpty() ? "evidenceindex.gaps.nothing" : "evidenceindex.gaps.none");
            return;
        }
        Texts texts = document.texts();
        if (!ending.isEmpty()) {
            document.part("evidenceindex.gaps.ending");
            document.bullets(ending.stream()
                    .map(item -> texts.get("evidenceindex.gaps.ending." + item.validity(data.metadata().today()),
                            item.code(), item.title(),
                            document.formats().date(item.current().validUntil().orElseThrow()),
                            owner(item.owner(), texts, data)))
                    .toList());
        }
        if (!contradicted.isEmpty()) {
            document.part("evidenceindex.gaps.contradicted");
            document.paragraphs("evidenceindex.gaps.contradicted.text");
            document.bullets(contradicted);
        }
        if (!reviewed.isEmpty()) {
            document.part("evidenceindex.gaps.reviewed");
            document.paragraphs("evidenceindex.gaps.reviewed.text");
            document.bullets(reviewed);
        }
        if (!unproven.isEmpty()) {
            unproven(unproven, document, data);
        }
    }

    /** Names measures that the latest review found effective, although checks now find deviations from them. */
    private static List<String> reviewed(DocumentBuilder document, EvidenceIndexData data) {
        Map<String, Measure> deviating = deviating(data).stream()
                .collect(Collectors.toMap(measure -> measure.ref().id(), Function.identity()));
        return data.reviews()
                .stream()
                .filter(review -> review.result() == ReviewResult.EFFECTIVE
                        && deviating.containsKey(review.subject().id())
                        && data.status(review).flatMap(ReviewStatus::last).filter(review::equals).isPresent())
                .map(review -> document.texts()
                        .get("evidenceindex.gaps.reviewed.item", deviating.get(review.subject().id()).code(),
                                document.formats().date(review.date()),
                                deviations(deviating.get(review.subject().id()), document.texts(), data),
                                owner(deviating.get(review.subject().id()).owner(), document.texts(), data)))
                .toList();
    }

    private static List<Measure> deviating(EvidenceIndexData data) {
        return data.measures()
                .stream()
                .filter(measure -> measure.status() != MeasureStatus.RETIRED
                        && data.checks().of(measure) == Outcome.NOT_MET && !data.checks().deviations(measure).isEmpty())
                .toList();
    }

    private static String deviations(Measure measure, Texts texts, EvidenceIndexData data) {
        return data.checks().deviations(measure).stream().map(texts::get).collect(Collectors.joining(", "));
    }

    /**
     * Names valid evidence of measures from which checks find deviations. Such evidence does not show that these
     * measures are effective.
     */
    private static List<String> contradicted(Texts texts, EvidenceIndexData data) {
        List<Measure> deviating = deviating(data);
        // Positions are looked up by id, because a register can contain thousands of measures and evidence items.
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < deviating.size(); i++) {
            positions.put(deviating.get(i).id().toString(), i);
        }
        return data.evidence()
                .stream()
                .filter(item -> item.validity(data.metadata().today()) != EvidenceValidity.EXPIRED)
                .flatMap(item -> item.links()
                        .stream()
                        .filter(link -> link.is(RecordType.MEASURE) && positions.containsKey(link.id()))
                        .map(link -> positions.get(link.id()))
                        .distinct()
                        .sorted()
                        .map(deviating::get)
                        .map(measure -> texts.get("evidenceindex.gaps.contradicted.item", item.code(),
                                named(measure, texts), deviations(measure, texts, data),
                                owner(measure.owner(), texts, data))))
                .toList();
    }

    private static String owner(Optional<PersonId> owner, Texts texts, EvidenceIndexData data) {
        return data.names().person(owner).orElse(texts.get("document.format.nobody"));
    }

    /** Names the measure, followed by its status unless it is in force. */
    private static String named(Measure measure, Texts texts) {
        return measure.status().isInForce() ? measure.code()
                : texts.get("scorereport.controls.measure", measure.code(), texts.name("measure", measure.status()));
    }

    /**
     * Lists measures without evidence. Measures that checks assess are only named; measures that nothing supports are
     * listed with their owners.
     */
    private static void unproven(List<Measure> unproven, DocumentBuilder document, EvidenceIndexData data) {
        Texts texts = document.texts();
        Map<Outcome, List<Measure>> byOutcome = unproven.stream().collect(Collectors.groupingBy(data.checks()::of));
        document.part("evidenceindex.gaps.unproven");
        document.paragraphs("evidenceindex.gaps.unproven.text", unproven.size());
        document.bullets(Stream.of(Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.NOT_ASSESSED)
                .filter(byOutcome::containsKey)
                .map(outcome -> texts.get("evidenceindex.checks." + outcome, byOutcome.get(outcome).size(),
                        NameJoiner.of(byOutcome.get(outcome).stream().map(Measure::code).toList(), texts)))
                .toList());
        List<Measure> unchecked = byOutcome.getOrDefault(Outcome.UNCHECKED, List.of());
        if (!unchecked.isEmpty()) {
            TableBuilder table = new TableBuilder(texts, "evidenceindex.gaps.measures").rowHeads()
                    .column("measure", 9)
                    .column("owner", 4);
            unchecked.forEach(
                    measure -> table.row(measure.label(texts.language()), owner(measure.owner(), texts, data)));
            document.table(table);
        }
    }
}
