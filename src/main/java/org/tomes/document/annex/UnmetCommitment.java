package org.tomes.document.annex;

import java.text.ListFormat;
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
 * The exceptions from a commitment as the contract contains them: what is not met, for which systems, with which
 * severity, and until which day. A deviation is not an exception if neither a decision in effect nor a deadline sets a
 * day. The status sheet states that its deadline was missed, and what was not assessed.
 */
final class UnmetCommitment {

    /** Marks deviations that belong to no known system. */
    private static final String UNKNOWN = "";
    /** Maximum number of kinds of findings that are named individually. */
    private static final int NAMED_KINDS = 2;

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
     * Deviations of the same systems that end on the same day.
     *
     * @param lead introduction with systems, day and severity
     * @param violations what is not met
     */
    record Line(String lead, String violations) {
    }

    /**
     * @param resources ids of the resources that deviate
     * @param severity empty if no finding has a severity
     * @param day empty if neither a decision in effect nor a deadline sets a day
     * @param together whether the requirement is met only when the last deviation has ended
     */
    private record Gap(String violation, List<String> resources, Optional<Severity> severity, Optional<LocalDate> day,
            boolean together) {
    }

    /** A kind of deviation of one system. */
    private record Case(String violation, Optional<Severity> severity, String system, boolean together) {
    }

    /**
     * The deviations of one kind that end on the same day; {@code part} is 0 if these are all deviations of the kind.
     */
    private record Term(String violation, Optional<Severity> severity, LocalDate day, int part) {
    }

    private record Group(Set<String> systems, Optional<Severity> severity, LocalDate day) {
    }

    /** Returns the exceptions, most severe first, then by day. */
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

    /** Returns what is not met after a missed deadline. It is not an exception, because no decision sets a new day. */
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

    /** Returns one term for each day, so that no deviation has a later day than the day decided for it. */
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

    /** Returns the deadlines of findings whose remediation is planned too late. */
    private Stream<Gap> foreseen(ContradictedMeasure contradiction) {
        return contradiction.rules()
                .stream()
                .flatMap(result -> plannedLate(result)
                        .map(finding -> new Gap(unmetBy(deadline(result).orElseThrow(), finding),
                                List.of(finding.resource().id()), Optional.empty(), data.remedies().day(finding),
                                true)));
    }

    /** Returns the findings to which the deadline in this rule applies and whose remediation is planned after it. */
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

    /** Returns the violation. For a finding of another tool, only the requirement is known. */
    private String violation(Finding finding) {
        String requirement = data.titles().requirement(finding, texts);
        String violation = headline(finding);
        return violation.equals(requirement) ? texts.get("annex.gap.unmet", requirement) : violation;
    }

    private Stream<Gap> ofStatements(ContradictedMeasure contradiction) {
        return contradiction.contradictedStatements().stream().flatMap(this::ofStatement);
    }

    private Stream<Gap> ofStatement(StatementResult result) {
        boolean isAboutFindings = result.statement().noun() == StatementSubject.FINDING;
        List<Finding> overdue = overdue(result);
        return result.deviations()
                .stream()
                .filter(deviating -> !data.remedies().isFinding(result, deviating))
                .map(deviating -> new Gap(unmet(result, deviating, overdue), resources(result, deviating),
                        Optional.empty(), data.remedies().day(result, deviating), isAboutFindings));
    }

    /** Returns the findings that are beyond the deadline in this rule; empty for other rules. */
    private List<Finding> overdue(StatementResult result) {
        return deadline(result).stream()
                .flatMap(deadline -> result.deviations().stream())
                .flatMap(deviating -> finding(deviating).stream())
                .toList();
    }

    private Optional<Finding> finding(Observation deviating) {
        return deviating.record().flatMap(data.remedies()::open);
    }

    /**
     * Describes what is not met. A rule about deadlines is not met only for deadlines that have passed. If there are
     * few kinds of findings, they are named, so that the exception does not extend to other kinds.
     */
    private String unmet(StatementResult result, Observation deviating, List<Finding> overdue) {
        Optional<Finding> named = finding(deviating)
                .filter(finding -> overdue.stream().map(this::headline).distinct().count() <= NAMED_KINDS);
        return deadline(result).map(
                deadline -> named.map(finding -> unmetBy(deadline, finding)).orElseGet(() -> ended(deadline, overdue)))
                .orElseGet(() -> unmet(result));
    }

    private String ended(String deadline, List<Finding> overdue) {
        return overdue.stream()
                .flatMap(finding -> data.remedies().remedy(finding).deadline().stream())
                .max(Comparator.naturalOrder())
                .map(last -> texts.get("annex.gap.late.until", deadline, formats.date(last)))
                .orElseGet(() -> texts.get("annex.gap.late", deadline));
    }

    /**
     * Describes what is not met. A rule about the handling of findings is not met only for findings that were known; it
     * remains valid for later ones.
     */
    private String unmet(StatementResult result) {
        return data.snapshot()
                .filter(snapshot -> result.statement().noun() == StatementSubject.FINDING)
                .map(snapshot -> texts.get("annex.gap.unmet.known", requirement(result),
                        formats.day(snapshot.capturedAt())))
                .orElseGet(() -> texts.get("annex.gap.unmet", requirement(result)));
    }

    /** Limits the exception to findings of this kind whose deadline has been or will be missed. */
    private String unmetBy(String deadline, Finding finding) {
        return texts.get("annex.gap.late.by", deadline, headline(finding));
    }

    private String headline(Finding finding) {
        return data.titles().headline(finding, texts);
    }

    /** Returns the wording of the deadline in the rule; empty for rules without a deadline. */
    private Optional<String> deadline(StatementResult result) {
        return Stream.of(Severity.values())
                .filter(severity -> result.key().equals(inTime(severity)))
                .findFirst()
                .map(severity -> texts.get("annex.gap.deadline." + severity));
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
        List<String> systems = group.systems().stream().filter(system -> !system.equals(UNKNOWN)).toList();
        boolean isIncomplete = group.systems().contains(UNKNOWN);
        String named = systems.isEmpty() || isIncomplete ? String.join(", ", systems)
                : ListFormat.getInstance(texts.language().locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(systems);
        return named.isEmpty() ? texts.get("annex.gap.general", day, severity)
                : texts.get(isIncomplete ? "annex.gap.systemsAndOthers" : "annex.gap.systems", named, day, severity);
    }
}
