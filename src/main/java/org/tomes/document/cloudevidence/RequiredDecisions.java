package org.tomes.document.cloudevidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.ExpiringExemption;
import org.tomes.document.compose.FindingAreas;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.compose.RejectedButImplementedChange;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.ResourceNames;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementResult;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.ReviewProposal;
import org.tomes.text.Texts;

/** Decisions that the results require. Each refers to its basis; without a basis, no decision is listed. */
public final class RequiredDecisions {

    /** Maximum number of decisions on the single page for management; the others are listed elsewhere. */
    public static final int ON_ONE_PAGE = 5;
    /** Maximum number of names in a sentence, to keep it readable. */
    private static final int MAX_NAMES = 3;
    /** Maximum number of dates after the codes of decisions; if there are more, only the first is named. */
    private static final int MAX_DATES = 2;
    private static final StatementKey HIGH_IN_TIME = new StatementKey("finding.high-in-time");

    private final CloudEvidenceData data;
    private final Texts texts;
    private final Formats formats;

    /**
     * @param text the subject, and the decisions about it with their dates
     * @param brief the subject, with only the codes of the decisions
     * @param decided whether all decisions about the subject are in effect, so that they only have to be implemented
     */
    public record Item(String text, String brief, boolean decided) {

        private static Item open(String text) {
            return new Item(text, text, false);
        }
    }

    public RequiredDecisions(CloudEvidenceData data, Texts texts, Formats formats) {
        this.data = data;
        this.texts = texts;
        this.formats = formats;
    }

    /**
     * Writes the decisions that must still be made. Below them, it writes the decisions that were already made, which
     * have numbers.
     */
    static void write(DocumentBuilder document, List<Item> items) {
        document.bullets(items.stream().map(Item::text).toList());
    }

    /**
     * Returns all decisions. First are those that must still be made, beginning with those due at once and with
     * differences at resources of rejected changes; then those that were already made.
     */
    public List<Item> items() {
        return inOrder().stream().sorted(Comparator.comparing(Item::decided)).toList();
    }

    private List<Item> inOrder() {
        List<Item> all = new ArrayList<>();
        urgent().forEach(decision -> all.add(Item.open(texts.get("cloudevidence.decision.urgent",
                formats.date(decision.due().orElseThrow()), decision.firstLine(), decision.code()))));
        List<ChangeReconciliation.Entry> unexplained = data.unrecorded()
                .map(ChangeReconciliation::unexplained)
                .orElse(List.of());
        unexplained.stream()
                .filter(entry -> !entry.rejected().isEmpty())
                .map(entry -> RejectedButImplementedChange.of(entry, data.basis().remedies(), data.findings().values()))
                .forEach(change -> all.add(decide("rejected", change.decisions(), change.place(), change.requests())));
        add(all, "untreated", high(Remediation.RemediationProgress.NONE), RequiredDecisions::number);
        add(all, "ineffective", high(Remediation.RemediationProgress.INEFFECTIVE), RequiredDecisions::number);
        List<Finding> late = data.order()
                .sorted(data.basis()
                        .statements()
                        .find(HIGH_IN_TIME)
                        .map(StatementResult::deviations)
                        .orElse(List.of())
                        .stream()
                        .flatMap(observation -> data.finding(observation).stream())
                        .toList());
        if (!late.isEmpty()) {
            all.add(decide("late", decisionsAboutLate(late), late.size(),
                    late.stream().filter(this::isWithoutNewDate).count(), areas(late)));
        }
        List<Finding> expiring = Remediations.expiring(data.open(), data.today());
        if (!expiring.isEmpty()) {
            all.add(decide("expiring",
                    expiring.stream().flatMap(finding -> data.remedy(finding).decisions().stream()).distinct().toList(),
                    names(expiring, this::resourceWithExpiry)));
        }
        List<ExpiringExemption> ending = ExpiringExemption.of(data.findings().values(), data.measures(), data.today());
        if (!ending.isEmpty()) {
            all.add(decide("ending", answering(ReviewProposal.ENDING), ending.size(),
                    names(ending, ExpiringExemption::code), formats.date(ending.getLast().until())));
        }
        add(all, "unrecorded", unexplained.stream().filter(entry -> entry.rejected().isEmpty()).toList(),
                entry -> entry.observed().resource().name());
        return all;
    }

    /**
     * Returns the required decision. If decisions about the subject were already made, it is whether to release and
     * implement them, with their dates; otherwise, it is the action to take. Urgent decisions are separate items; they
     * are referred to only if there are no other decisions.
     *
     * @param what the subject of the text
     */
    private Item decide(String keySuffix, List<Decision> about, Object... what) {
        List<Decision> urgent = urgent();
        List<Decision> others = about.stream().filter(decision -> !urgent.contains(decision)).toList();
        List<Decision> decisions = others.isEmpty() ? about : others;
        String sentence = texts.get("cloudevidence.decision." + keySuffix, what);
        if (about.isEmpty()) {
            return Item.open(sentence + " " + texts.get("cloudevidence.decision." + keySuffix + ".open"));
        }
        return new Item(
                sentence + next("cloudevidence.decision.release",
                        decisions.stream().filter(decision -> !data.isInEffect(decision)).toList(), this::codes)
                        + next("cloudevidence.decision.implement", decisions.stream().filter(data::isInEffect).toList(),
                                this::codesWithDates),
                brief(keySuffix, what) + next("cloudevidence.decision.about", decisions, this::codes),
                decisions.stream().allMatch(data::isInEffect));
    }

    /** Returns the subject without the codes of records, which mean nothing to readers of one page. */
    private String brief(String keySuffix, Object... what) {
        String key = "cloudevidence.decision." + keySuffix;
        return texts.get(keySuffix.equals("ending") ? key + ".brief" : key, what);
    }

    /** Returns the areas with the most findings, so that the sentence contains more than numbers. */
    private String areas(List<Finding> findings) {
        return FindingAreas.of(findings, texts).stream().limit(MAX_NAMES).collect(Collectors.joining(", "));
    }

    private String next(String key, List<Decision> decisions, Function<List<Decision>, String> codes) {
        return decisions.isEmpty() ? "" : " " + texts.get(key, codes.apply(decisions), decisions.size());
    }

    private String codes(List<Decision> decisions) {
        return decisions.stream().map(Decision::code).collect(Collectors.joining(", "));
    }

    /** Returns the codes of the decisions. Codes with the same date are followed by that date. */
    private String codesWithDates(List<Decision> decisions) {
        Map<String, String> byDate = decisions.stream()
                .collect(
                        Collectors
                                .groupingBy(
                                        decision -> decision.due()
                                                .map(day -> " (" + texts.get("cloudevidence.due", formats.date(day))
                                                        + ")")
                                                .orElse(""),
                                        LinkedHashMap::new,
                                        Collectors.mapping(Decision::code, Collectors.joining(", "))));
        return byDate.size() > MAX_DATES
                ? String.join(", ", byDate.values()) + decisions.stream()
                        .flatMap(decision -> decision.due().stream())
                        .min(Comparator.naturalOrder())
                        .map(first -> " (" + texts.get("cloudevidence.dueFrom", formats.date(first)) + ")")
                        .orElse("")
                : byDate.entrySet()
                        .stream()
                        .map(entry -> entry.getValue() + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    private String resourceWithExpiry(Finding finding) {
        return ResourceNames.of(finding.resource()) + " ("
                + formats.date(FindingDeadlines.expiry(finding).orElseThrow()) + ")";
    }

    private boolean isWithoutNewDate(Finding finding) {
        return data.remedy(finding).planned().filter(day -> !day.isBefore(data.today())).isEmpty();
    }

    private <T> void add(List<Item> all, String keySuffix, List<T> items, Function<T, String> name) {
        if (!items.isEmpty()) {
            all.add(Item.open(texts.get("cloudevidence.decision." + keySuffix, items.size(), names(items, name))));
        }
    }

    private <T> String names(List<T> items, Function<T, String> name) {
        return NameJoiner.of(items.stream().map(name).toList(), MAX_NAMES, texts);
    }

    private List<Decision> answering(ReviewProposal proposal) {
        return data.basis().remedies().decisionsAnswering(proposal);
    }

    /**
     * Returns the decisions about these findings and the decisions about all findings past their deadlines, by date.
     */
    private List<Decision> decisionsAboutLate(List<Finding> late) {
        return Stream
                .concat(late.stream().flatMap(finding -> data.remedy(finding).decisions().stream()),
                        answering(ReviewProposal.LATE).stream())
                .distinct()
                .sorted(Comparator.comparing((Decision decision) -> decision.due().orElse(LocalDate.MAX)))
                .toList();
    }

    private List<Decision> urgent() {
        return data.basis()
                .remedies()
                .open()
                .stream()
                .filter(Decision::isUrgent)
                .sorted(Comparator.comparing(decision -> decision.due().orElseThrow()))
                .toList();
    }

    private static String number(Finding finding) {
        return finding.id().toString();
    }

    private List<Finding> high(Remediation.RemediationProgress progress) {
        return data.high().stream().filter(finding -> data.remedy(finding).progress() == progress).toList();
    }
}
