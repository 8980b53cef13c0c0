package org.tomes.document.management;

import java.util.ArrayList;
import java.util.List;
import org.tomes.check.Severity;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.FindingDays;
import org.tomes.document.compose.FindingNumbers;
import org.tomes.document.compose.FindingOrder;
import org.tomes.document.compose.MissedDeadline;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.statement.Remedy;
import org.tomes.document.statement.ResourceNames;
import org.tomes.finding.Finding;
import org.tomes.finding.State;
import org.tomes.text.Texts;

/** The section on open findings by severity; those of high severity are listed. */
final class FindingSummary implements Part<ReviewData> {

    @Override
    public String name() {
        return "finding-overview";
    }

    @Override
    public void write(DocumentBuilder document, ReviewData data) {
        if (data.findings().isEmpty()) {
            document.paragraphs(data.snapshot().isEmpty() ? "policy.format.noSnapshot" : "mgmt.findings.none");
            return;
        }
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "mgmt.findings").rowHeads().column("state", 5);
        for (Severity severity : Severity.values()) {
            table.numbers(severity.name(), 3);
        }
        for (State state : State.values()) {
            List<Finding> in = data.in(state);
            table.row(texts.name("finding", state), count(in, Severity.HIGH), count(in, Severity.MEDIUM),
                    count(in, Severity.LOW));
        }
        document.table(table);
        high(document, data);
    }

    private static String count(List<Finding> findings, Severity severity) {
        return String.valueOf(findings.stream().filter(finding -> finding.severity() == severity).count());
    }

    /** The list is complete, so that no finding escapes a decision. */
    private static void high(DocumentBuilder document, ReviewData data) {
        FindingOrder order = new FindingOrder(data.production());
        List<Finding> high = order.sorted(data.open(Severity.HIGH));
        if (high.isEmpty()) {
            document.paragraphs("mgmt.high.none");
            return;
        }
        Texts texts = document.texts();
        document.part("mgmt.high");
        TableBuilder table = new TableBuilder(texts, "mgmt.high").rowHeads()
                .column("id", 2)
                .column("what", 9)
                .column("resource", 7)
                .column("place", 4)
                .column("since", 4)
                .column("due", 4);
        FindingDays days = new FindingDays(data.basis().remedies().deadlines(), texts, document.formats());
        FindingNumbers numbers = new FindingNumbers(data.causes(), texts);
        high.forEach(finding -> table.row(numbers.of(finding), data.titles().headline(finding, texts),
                ResourceNames.of(finding.resource()), document.formats().orDash(place(finding, order, texts)),
                days.first(finding), due(data.remedy(finding), document, data)));
        document.table(table);
        document.paragraphs("mgmt.high.text");
    }

    /** Adds the deadline that the plan misses, and marks overdue dates. */
    private static String due(Remedy remedy, DocumentBuilder document, ReviewData data) {
        return remedy.due()
                .map(day -> day.isBefore(data.today())
                        ? document.texts().get("mgmt.high.overdue", document.formats().date(day))
                        : document.formats().date(day))
                .orElse("–")
                + new MissedDeadline(decision -> !data.decisions().results().contains(decision), document.texts(),
                        document.formats()).of(remedy).map(text -> "\n" + text).orElse("");
    }

    private static String place(Finding finding, FindingOrder order, Texts texts) {
        List<String> places = new ArrayList<>();
        if (order.isExposed(finding)) {
            places.add(texts.get("mgmt.high.exposed"));
        }
        if (order.isProduction(finding)) {
            places.add(texts.get("mgmt.high.production"));
        }
        return String.join(", ", places);
    }
}
