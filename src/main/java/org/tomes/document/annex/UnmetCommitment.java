package org.tomes.document.annex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.annex.RemedyDay.Commitment;
import org.tomes.document.compose.Formats;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementSubject;
import org.tomes.document.statement.StatementText;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/**
 * The requirements of a commitment that are not met yet, as the contract states them: for which systems, with which
 * severity, and from which day they are owed. Reviews that are only overdue are not part of the commitment.
 */
final class UnmetCommitment {

    private final AnnexData data;
    private final Texts texts;
    private final Formats formats;
    private final StatementText words;

    UnmetCommitment(AnnexData data, Texts texts, Formats formats) {
        this.data = data;
        this.texts = texts;
        this.formats = formats;
        this.words = new StatementText(texts, formats);
    }

    /**
     * The requirements for the same systems.
     *
     * @param systems an introduction that names the systems
     * @param requirements the requirements with severity and day
     */
    record Line(String systems, String requirements) {
    }

    /**
     * @param resources ids of the resources that do not meet the requirement
     * @param severity empty if the requirement itself states it, or if no finding has one
     */
    private record Gap(String requirement, List<String> resources, Optional<Severity> severity, RemedyDay day) {

        Gap with(Gap other) {
            return new Gap(requirement, Stream.concat(resources.stream(), other.resources.stream()).distinct().toList(),
                    severity, day.latest(other.day));
        }
    }

    /** Gaps with the same key are stated once, with the latest day. */
    private record Key(String requirement, Optional<Severity> severity, Commitment commitment) {
    }

    /** Returns the unmet requirements, the most severe first. */
    List<Line> lines(ContradictedMeasure contradiction) {
        Map<Key, Gap> gaps = new LinkedHashMap<>();
        gaps(contradiction).forEach(
                gap -> gaps.merge(new Key(gap.requirement(), gap.severity(), gap.day().commitment()), gap, Gap::with));
        Map<String, List<String>> bySystems = new LinkedHashMap<>();
        gaps.values()
                .stream()
                .sorted(Comparator.comparing((Gap gap) -> gap.severity().map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
                .forEach(gap -> bySystems.computeIfAbsent(systems(gap.resources()), systems -> new ArrayList<>())
                        .add(texts.get("annex.gap", gap.requirement(), dated(gap))));
        List<Line> lines = new ArrayList<>();
        bySystems.forEach((systems, requirements) -> lines
                .add(new Line(texts.get(lines.isEmpty() ? "annex.gap.first" : "annex.gap.further", systems),
                        String.join(". ", requirements) + ".")));
        return lines;
    }

    /** Whether one of the days is only a target. */
    boolean hasTarget(ContradictedMeasure contradiction) {
        return gaps(contradiction).anyMatch(gap -> gap.day().commitment() == Commitment.TARGET);
    }

    private Stream<Gap> gaps(ContradictedMeasure contradiction) {
        return Stream.of(ofFindings(contradiction), ofStatements(contradiction), foreseen(contradiction))
                .flatMap(gaps -> gaps);
    }

    /** Returns the deadlines for findings that the plans will not meet. */
    private Stream<Gap> foreseen(ContradictedMeasure contradiction) {
        return contradiction.rules()
                .stream()
                .flatMap(result -> data.remedies()
                        .plannedLate()
                        .stream()
                        .filter(finding -> result.key().equals(inTime(finding.severity())))
                        .map(finding -> new Gap(requirement(result), List.of(finding.resource().id()), Optional.empty(),
                                data.remedies().day(finding))));
    }

    private static StatementKey inTime(Severity severity) {
        return new StatementKey("finding." + severity.name().toLowerCase(Locale.ROOT) + "-in-time");
    }

    private Stream<Gap> ofFindings(ContradictedMeasure contradiction) {
        return data.remedies()
                .findings(contradiction)
                .stream()
                .map(finding -> new Gap(data.titles().requirement(finding, texts), List.of(finding.resource().id()),
                        Optional.of(finding.severity()), data.remedies().day(finding)));
    }

    private Stream<Gap> ofStatements(ContradictedMeasure contradiction) {
        return contradiction.contradictedStatements()
                .stream()
                .flatMap(result -> result.deviations()
                        .stream()
                        .filter(deviating -> !isFinding(result, deviating))
                        .map(deviating -> new Gap(requirement(result), resources(result, deviating), Optional.empty(),
                                data.remedies().day(result, deviating))));
    }

    private String requirement(StatementResult result) {
        return words.sentence(result).replaceFirst("\\.$", "");
    }

    private List<String> resources(StatementResult result, Observation deviating) {
        return result.statement().noun() == StatementSubject.REVIEW ? List.of()
                : data.remedies().resources(deviating).toList();
    }

    /** Whether an open finding states the deviation itself, unlike a rule about the handling of findings. */
    private boolean isFinding(StatementResult result, Observation deviating) {
        Optional<RecordRef> record = deviating.record().filter(ref -> ref.is(RecordType.FINDING));
        return result.statement().noun() != StatementSubject.FINDING
                && record.flatMap(ref -> data.remedies().open(ref)).isPresent();
    }

    private String dated(Gap gap) {
        String day = gap.day()
                .day()
                .map(date -> texts.get("annex.gap.day." + gap.day().commitment(), formats.date(date)))
                .orElseGet(() -> texts.get("annex.gap.day.NONE"));
        return gap.severity()
                .map(severity -> texts.get("annex.gap.dated", texts.get("annex.gap.severity." + severity), day))
                .orElse(day);
    }

    private String systems(List<String> resources) {
        Set<String> systems = new TreeSet<>(NaturalOrder.of(texts.language()));
        resources.forEach(resource -> systems.addAll(data.systems().all(resource)));
        if (systems.isEmpty()) {
            return texts.get("annex.gap.noSystem");
        }
        boolean hasUnknown = resources.stream()
                .anyMatch(resource -> ResourceId.parse(resource).isPresent() && data.systems().all(resource).isEmpty());
        return texts.get(hasUnknown ? "annex.gap.systemsAndOthers" : "annex.gap.systems",
                systems.stream().collect(Collectors.joining(", ")));
    }
}
