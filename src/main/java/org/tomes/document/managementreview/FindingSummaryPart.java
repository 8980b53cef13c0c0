package org.tomes.document.managementreview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.DetectionDates;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.FindingReferences;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.MissedDeadlineText;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/** The section about open findings by severity. Findings of high severity are listed. */
final class FindingSummaryPart implements GeneratedPart<ManagementReviewData> {

    @Override
    public String name() {
        return "finding-overview";
    }

    @Override
    public void write(DocumentBuilder document, ManagementReviewData data) {
        if (data.findings().isEmpty()) {
            document.paragraphs(
                    data.snapshot().isEmpty() ? "document.format.noSnapshot" : "managementreview.findings.none");
            return;
        }
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "managementreview.findings").rowHeads().column("state", 5);
        for (Severity severity : Severity.values()) {
            table.numbers(severity.name(), 3);
        }
        for (FindingState state : FindingState.values()) {
            List<Finding> in = data.in(state);
            table.row(texts.name("finding", state), count(in, Severity.HIGH), count(in, Severity.MEDIUM),
                    count(in, Severity.LOW));
        }
        document.table(table);
        List<Finding> late = data.overdueFindings();
        document.paragraphs("managementreview.overdue.findings", late.size(),
                late.stream().filter(finding -> finding.severity() == Severity.HIGH).count());
        high(document, data);
    }

    private static String count(List<Finding> findings, Severity severity) {
        return String.valueOf(findings.stream().filter(finding -> finding.severity() == severity).count());
    }

    /**
     * Writes the list of findings of high severity. It is complete, so that a decision can be made about each finding.
     */
    private static void high(DocumentBuilder document, ManagementReviewData data) {
        FindingOrder order = data.order();
        List<Finding> high = order.sorted(data.open(Severity.HIGH));
        if (high.isEmpty()) {
            document.paragraphs("managementreview.high.none");
            return;
        }
        Texts texts = document.texts();
        document.part("managementreview.high");
        TableBuilder table = new TableBuilder(texts, "managementreview.high").rowHeads()
                .column("id", 3)
                .column("what", 13)
                .column("resource", 9)
                .column("since", 4)
                .column("due", 7);
        DetectionDates days = new DetectionDates(data.basis().remedies().deadlines(), texts, document.formats());
        FindingReferences numbers = new FindingReferences(data.causes(), texts);
        high.stream()
                .collect(Collectors.groupingBy(finding -> place(finding, order, texts), LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((place, findings) -> {
                    table.group(place);
                    findings.forEach(finding -> table.row(finding.id().toString(),
                            Stream.of(Stream.of(data.titles().headline(finding, texts)),
                                    exploited(finding, document).stream(), numbers.others(finding).stream())
                                    .flatMap(parts -> parts)
                                    .collect(Collectors.joining("; ")),
                            ResourceNames.of(finding.resource()), days.first(finding),
                            due(data.remedy(finding), document, data)));
                });
        document.table(table);
        exploited(document, data);
        document.paragraph(Inline.plain(Stream
                .concat(Stream.of(texts.get("managementreview.high.text")),
                        high.stream()
                                .flatMap(finding -> days.mark(finding).stream())
                                .distinct()
                                .sorted()
                                .map(mark -> texts.get("managementreview.high.mark." + mark)))
                .collect(Collectors.joining(" "))));
    }

    /** Lists each finding that was assessed as exploited, including findings with the same cause as another one. */
    private static void exploited(DocumentBuilder document, ManagementReviewData data) {
        Texts texts = document.texts();
        List<String> exploited = data.order()
                .sorted(data.every(FindingState.OPEN))
                .stream()
                .filter(finding -> finding.activeExploitation().isPresent())
                .map(finding -> finding.id().toString())
                .toList();
        if (!exploited.isEmpty()) {
            document.gap(texts.get("managementreview.high.gap"),
                    texts.get("managementreview.high.gap.reason", String.join(", ", exploited),
                            document.sectionNumber("feedback")
                                    .stream()
                                    .mapToObj(number -> texts.get("managementreview.high.gap.section", number))
                                    .collect(Collectors.joining())));
        }
    }

    private static Optional<String> exploited(Finding finding, DocumentBuilder document) {
        return finding.activeExploitation()
                .map(assessment -> document.texts()
                        .get("finding.exploited", document.formats().date(assessment.since())));
    }

    /**
     * Returns the day since which a finding is overdue, and the day planned for its remediation. If it is not overdue,
     * returns its deadline and the planned date.
     */
    private static String due(Remediation remedy, DocumentBuilder document, ManagementReviewData data) {
        Texts texts = document.texts();
        Formats formats = document.formats();
        Optional<String> allowed = remedy.decisions()
                .stream()
                .filter(decision -> !data.decisions().results().contains(decision))
                .map(Decision::code)
                .findFirst();
        return remedy.overdueSince(data.today())
                .map(since -> Stream.concat(Stream.of(texts.get("managementreview.high.overdue", formats.date(since))),
                        remedy.due()
                                .filter(since::isBefore)
                                .map(day -> allowed
                                        .map(code -> texts.get("managementreview.high.moved", formats.date(day), code))
                                        .orElseGet(() -> texts.get("managementreview.high.planned", formats.date(day))))
                                .stream())
                        .collect(Collectors.joining("\n")))
                .orElseGet(() -> deadlineText(remedy, texts, formats)
                        + new MissedDeadlineText(data.today(), texts, formats).of(remedy)
                                .map(text -> "\n" + text)
                                .orElse(""));
    }

    /** Returns the deadline, with the planned date if that is earlier; without a deadline, the planned date. */
    private static String deadlineText(Remediation remedy, Texts texts, Formats formats) {
        return remedy.deadline()
                .flatMap(deadline -> remedy.due()
                        .filter(day -> day.isBefore(deadline))
                        .map(day -> formats.date(deadline) + "\n"
                                + texts.get("managementreview.high.planned", formats.date(day))))
                .orElseGet(() -> formats.orDash(remedy.due().map(formats::date).orElse("")));
    }

    private static String place(Finding finding, FindingOrder order, Texts texts) {
        return texts.get("managementreview.high.place." + (order.isExposed(finding) ? "exposed" : "inner") + "."
                + (order.isProduction(finding) ? "production" : "other"));
    }
}
