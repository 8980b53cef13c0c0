package org.tomes.document.executivesummary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.cloudevidence.RequiredDecisions;
import org.tomes.document.compose.DecisionCodes;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.measure.AmountText;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/**
 * The section with the decisions of the evidence report that must still be made, and with all open decisions of the
 * management review in a few words. Both are included because readers of this page decide on the basis of it alone.
 */
final class TopDecisionsPart implements GeneratedPart<ExecutiveSummaryData> {

    @Override
    public String name() {
        return "executive-decisions";
    }

    @Override
    public void write(DocumentBuilder document, ExecutiveSummaryData data) {
        List<RequiredDecisions.Item> all = new RequiredDecisions(data.report(), document.texts(), document.formats())
                .items();
        if (all.isEmpty()) {
            document.paragraphs(data.hasSnapshot() ? "cloudevidence.decisions.none" : "executive.decisions.unknown");
            return;
        }
        List<RequiredDecisions.Item> shown = all.stream().limit(RequiredDecisions.ON_ONE_PAGE).toList();
        List<String> open = Stream
                .concat(shown.stream().filter(item -> !item.decided()).map(RequiredDecisions.Item::brief),
                        release(document, data).stream())
                .toList();
        if (open.isEmpty()) {
            document.paragraphs("cloudevidence.decisions.none");
        } else {
            document.steps(open);
        }
        if (all.size() > RequiredDecisions.ON_ONE_PAGE) {
            document.paragraphs("executive.moreDecisions", all.size() - RequiredDecisions.ON_ONE_PAGE);
        }
        byDueDate(document, data);
    }

    /** Returns the request to release the management review, if decisions depend on its release. */
    private static Optional<String> release(DocumentBuilder document, ExecutiveSummaryData data) {
        List<Decision> pending = pending(data).toList();
        return pending.isEmpty() ? Optional.empty()
                : Optional.of(document.texts()
                        .get("executive.release", DecisionCodes.of(pending, document.texts()), pending.size()));
    }

    private static Stream<Decision> pending(ExecutiveSummaryData data) {
        return data.report().openDecisions().stream().filter(decision -> !data.report().isInEffect(decision));
    }

    private static void byDueDate(DocumentBuilder document, ExecutiveSummaryData data) {
        Map<String, List<Decision>> byDate = data.report()
                .openDecisions()
                .stream()
                .sorted(Comparator.comparing((Decision decision) -> decision.due().orElse(LocalDate.MAX))
                        .thenComparing(Decision::number))
                .collect(Collectors.groupingBy(
                        decision -> decision.due()
                                .map(document.formats()::date)
                                .orElse(document.texts().get("cloudevidence.undated")),
                        LinkedHashMap::new, Collectors.toList()));
        if (byDate.isEmpty()) {
            return;
        }
        TableBuilder table = new TableBuilder(document.texts(), "executive.decisions").rowHeads()
                .column("due", 5)
                .column("decision", 45);
        byDate.forEach((due, decisions) -> table.row(due, byOwner(decisions, data, document.texts())));
        document.table(table.build(""));
    }

    private static String byOwner(List<Decision> decisions, ExecutiveSummaryData data, Texts texts) {
        Map<String, List<String>> byOwner = decisions.stream()
                .collect(Collectors.groupingBy(
                        decision -> data.report()
                                .names()
                                .person(decision.owner())
                                .orElse(texts.get("document.format.nobody")),
                        LinkedHashMap::new,
                        Collectors.mapping(decision -> named(decision, data, texts), Collectors.toList())));
        return byOwner.entrySet()
                .stream()
                .map(owner -> texts.get("executive.decisions.of", owner.getKey(), String.join(", ", owner.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String named(Decision decision, ExecutiveSummaryData data, Texts texts) {
        return texts.get("executive.decision", decision.code(), decision.title(), effort(decision, texts),
                data.report().isInEffect(decision) ? 1 : 0);
    }

    private static String effort(Decision decision, Texts texts) {
        return decision.summary()
                .effortDays()
                .map(days -> " " + texts.get("executive.decision.effort",
                        AmountText.format(Optional.of(days), texts.language().locale()), days))
                .orElse("");
    }
}
