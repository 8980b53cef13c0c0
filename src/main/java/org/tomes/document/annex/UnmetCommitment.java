package org.tomes.document.annex;

import java.time.LocalDate;
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
import org.tomes.document.compose.Formats;
import org.tomes.document.statement.Observation;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.document.statement.StatementResultText;
import org.tomes.document.statement.StatementSubject;
import org.tomes.finding.Finding;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.measure.Measure;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/**
 * The exceptions from a commitment, as the contract states them: what is not met, for which systems, with which
 * severity, and until which day. A deviation for which no decision in effect or deadline sets a day is no exception;
 * the status sheet states that its deadline was missed, and what was not assessed.
 */
final class UnmetCommitment {

    /** Marks deviations that belong to no known system. */
    private static final String UNKNOWN = "";

    private final AnnexData data;
    private final Texts texts;
    private final Formats formats;
    private final StatementResultText words;

    UnmetCommitment(AnnexData data, Texts texts, Formats formats) {
        this.data = data;
        this.texts = texts;
        this.formats = formats;
        this.words = new StatementResultText(texts, formats);
    }

    /**
     * Deviations of the same systems until the same day.
     *
     * @param lead introduction with systems, day and severity
     * @param violations what is not met
     */
    record Line(String lead, String violations) {
    }

    /**
     * @param resources ids of the resources that deviate
     * @param severity empty if no finding has one
     * @param day empty if neither a decision in effect nor a deadline sets one
     * @param together whether the requirement is met only when the last deviation has ended
     */
    private record Gap(String violation, List<String> resources, Optional<Severity> severity, Optional<LocalDate> day,
            boolean together) {
    }

    /** A kind of deviation of one system. */
    private record Case(String violation, Optional<Severity> severity, String system, boolean together) {
    }

    /** The deviations of one kind that end on the same day; {@code part} is 0 if these are all. */
    private record Term(String violation, Optional<Severity> severity, LocalDate day, int part) {
    }

    private record Group(Set<String> systems, Optional<Severity> severity, LocalDate day) {
    }

    /** Returns the exceptions, the most severe first and then by day. */
    List<Line> lines(Measure measure) {
        Map<Term, Set<String>> systems = new LinkedHashMap<>();
        days(unmet(measure)).forEach((kind, days) -> terms(kind, days)
                .forEach(term -> systems.computeIfAbsent(term, key -> new TreeSet<>(NaturalOrder.of(texts.language())))
                        .add(kind.system())));
        Map<Group, List<String>> groups = new LinkedHashMap<>();
        systems.entrySet()
                .stream()
                .sorted(Comparator.comparing((Map.Entry<Term, Set<String>> entry) -> entry.getKey()
                        .severity()
                        .map(Enum::ordinal)
                        .orElse(Integer.MAX_VALUE)).thenComparing(entry -> entry.getKey().day()))
                .forEach(entry -> groups
                        .computeIfAbsent(new Group(entry.getValue(), entry.getKey().severity(), entry.getKey().day()),
                                group -> new ArrayList<>())
                        .add(words(entry.getKey())));
        List<Line> lines = new ArrayList<>();
        groups.forEach((group, violations) -> lines.add(new Line(lead(group), String.join("; ", violations) + ".")));
        return lines;
    }

    /** Returns what is not met although its deadline has passed, and is no exception because nothing is decided. */
    List<String> missed(Measure measure) {
        return unmet(measure).filter(gap -> gap.day().isEmpty()).map(Gap::violation).distinct().toList();
    }

    private Map<Case, List<LocalDate>> days(Stream<Gap> gaps) {
        Map<Case, List<LocalDate>> days = new LinkedHashMap<>();
        gaps.filter(gap -> gap.day().isPresent())
                .forEach(gap -> systems(gap.resources()).forEach(
                        system -> days
                                .computeIfAbsent(new Case(gap.violation(), gap.severity(), system, gap.together()),
                                        kind -> new ArrayList<>())
                                .add(gap.day().orElseThrow())));
        return days;
    }

    /** Returns one term for each day, so that no deviation has a later day than the one decided for it. */
    private static Stream<Term> terms(Case kind, List<LocalDate> days) {
        Map<LocalDate, Long> counts = days.stream()
                .sorted()
                .collect(Collectors.groupingBy(day -> day, LinkedHashMap::new, Collectors.counting()));
        if (kind.together() || counts.size() == 1) {
            return Stream.of(new Term(kind.violation(), kind.severity(),
                    days.stream().max(Comparator.naturalOrder()).orElseThrow(), 0));
        }
        return counts.entrySet()
                .stream()
                .map(day -> new Term(kind.violation(), kind.severity(), day.getKey(), day.getValue().intValue()));
    }

    private String words(Term term) {
        return term.part() == 0 ? term.violation() : texts.get("annex.gap.part", term.violation(), term.part());
    }

    private Stream<Gap> unmet(Measure measure) {
        return data.contradiction(measure)
                .stream()
                .flatMap(contradiction -> Stream.of(ofFindings(contradiction), ofStatements(contradiction),
                        foreseen(contradiction)))
                .flatMap(gaps -> gaps);
    }

    /** Returns the deadlines for findings that the plans will not meet. */
    private Stream<Gap> foreseen(ContradictedMeasure contradiction) {
        return contradiction.rules()
                .stream()
                .flatMap(result -> plannedLate(result).map(finding -> new Gap(unmetBy(result, finding),
                        List.of(finding.resource().id()), Optional.empty(), data.remedies().day(finding), true)));
    }

    /** Returns the findings whose deadline is stated by this rule and is not met by the plans. */
    private Stream<Finding> plannedLate(StatementResult result) {
        return data.remedies()
                .plannedLate()
                .stream()
                .filter(finding -> result.key().equals(inTime(finding.severity())));
    }

    private static StatementKey inTime(Severity severity) {
        return new StatementKey("finding." + severity.name().toLowerCase(Locale.ROOT) + "-in-time");
    }

    private Stream<Gap> ofFindings(ContradictedMeasure contradiction) {
        return data.remedies()
                .findings(contradiction)
                .stream()
                .map(finding -> new Gap(violation(finding), List.of(finding.resource().id()),
                        Optional.of(finding.severity()), data.remedies().day(finding), false));
    }

    /** A finding of another tool has no words for the violation, only the requirement. */
    private String violation(Finding finding) {
        String requirement = data.titles().requirement(finding, texts);
        String violation = data.titles().headline(finding, texts);
        return violation.equals(requirement) ? texts.get("annex.gap.unmet", requirement) : violation;
    }

    private Stream<Gap> ofStatements(ContradictedMeasure contradiction) {
        return contradiction.contradictedStatements().stream().flatMap(this::ofStatement);
    }

    private Stream<Gap> ofStatement(StatementResult result) {
        boolean isAboutFindings = result.statement().noun() == StatementSubject.FINDING;
        String unmet = isAboutFindings ? unmetForKnown(result) : texts.get("annex.gap.unmet", requirement(result));
        return result.deviations()
                .stream()
                .filter(deviating -> !data.remedies().isFinding(result, deviating))
                .map(deviating -> new Gap(unmet, resources(result, deviating), Optional.empty(),
                        data.remedies().day(result, deviating), isAboutFindings));
    }

    /**
     * A rule about the handling of findings is unmet only for those that were known; later ones remain covered, and
     * those that are planned late have exceptions of their own.
     */
    private String unmetForKnown(StatementResult result) {
        String known = plannedLate(result).findAny().isPresent() ? "annex.gap.unmet.others" : "annex.gap.unmet.known";
        return data.snapshot()
                .map(snapshot -> texts.get(known, requirement(result), formats.day(snapshot.capturedAt())))
                .orElseGet(() -> texts.get("annex.gap.unmet", requirement(result)));
    }

    /** Limits the exception to the finding whose deadline the plan does not meet. */
    private String unmetBy(StatementResult result, Finding finding) {
        return texts.get("annex.gap.unmet.by", requirement(result), data.titles().headline(finding, texts));
    }

    private String requirement(StatementResult result) {
        return words.sentence(result).replaceFirst("\\.$", "");
    }

    private List<String> resources(StatementResult result, Observation deviating) {
        return result.statement().noun() == StatementSubject.REVIEW ? List.of()
                : data.remedies().resources(deviating).toList();
    }

    private Set<String> systems(List<String> resources) {
        Set<String> systems = new TreeSet<>();
        resources.stream().map(data.systems()::all).forEach(systems::addAll);
        if (systems.isEmpty() || resources.stream()
                .anyMatch(
                        resource -> ResourceId.parse(resource).isPresent() && data.systems().all(resource).isEmpty())) {
            systems.add(UNKNOWN);
        }
        return systems;
    }

    private String lead(Group group) {
        String day = formats.date(group.day());
        String severity = group.severity()
                .map(grade -> texts.get("annex.gap.grade", texts.get("annex.gap.severity." + grade)))
                .orElse("");
        String named = group.systems()
                .stream()
                .filter(system -> !system.equals(UNKNOWN))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? texts.get("annex.gap.general", day, severity)
                : texts.get(group.systems().contains(UNKNOWN) ? "annex.gap.systemsAndOthers" : "annex.gap.systems",
                        named, day, severity);
    }
}
