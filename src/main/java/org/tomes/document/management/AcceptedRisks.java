package org.tomes.document.management;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDecision;
import org.tomes.finding.State;
import org.tomes.text.Texts;

/**
 * What the company knowingly leaves as it is: accepted risks and exemptions, each with who answers for it and its last
 * day.
 */
final class AcceptedRisks implements Part<ReviewData> {

    @Override
    public String name() {
        return "accepted-risks";
    }

    @Override
    public void write(DocumentBuilder manuscript, ReviewData facts) {
        manuscript.part("mgmt.accepted");
        decided(manuscript, facts, State.RISK_ACCEPTED, "mgmt.accepted");
        manuscript.part("mgmt.exempt");
        decided(manuscript, facts, State.EXEMPT, "mgmt.exempt");
        manuscript.part("mgmt.exemptions");
        exemptions(manuscript, facts);
    }

    private static void decided(DocumentBuilder manuscript, ReviewData facts, State state, String key) {
        List<Finding> findings = facts.in(state);
        if (findings.isEmpty()) {
            manuscript.paragraphs("policy.format.noEntry");
            return;
        }
        Texts texts = manuscript.texts();
        TableBuilder table = new TableBuilder(texts, key).under("mgmt.decided")
                .rowHeads()
                .column("id", 3)
                .column("what", 9)
                .column("reason", 9)
                .column("by", 5)
                .column("until", 5);
        for (Finding finding : findings) {
            FindingDecision decision = finding.decision().orElseThrow();
            table.row(finding.id().toString(), facts.titles().title(finding, texts) + "\n" + finding.resource().name(),
                    decision.reason(), facts.names().person(decision.by()).orElse(decision.account()),
                    until(decision.until(), manuscript, facts.today()));
        }
        manuscript.table(table);
    }

    private static String until(Optional<LocalDate> until, DocumentBuilder manuscript, LocalDate today) {
        return until
                .map(day -> day.isAfter(today.plusDays(ReviewData.SOON)) ? manuscript.formats().date(day)
                        : manuscript.texts().get("mgmt.decided.soon", manuscript.formats().date(day)))
                .orElse(manuscript.texts().get("mgmt.decided.forever"));
    }

    private static void exemptions(DocumentBuilder manuscript, ReviewData facts) {
        Texts texts = manuscript.texts();
        TableBuilder table = new TableBuilder(texts, "mgmt.exemptions").rowHeads()
                .column("measure", 8)
                .column("what", 7)
                .column("reason", 8)
                .column("by", 5)
                .column("until", 5);
        facts.inUse()
                .forEach(measure -> measure.details()
                        .exemptions()
                        .stream()
                        .filter(exemption -> exemption.holds(facts.today()))
                        .forEach(exemption -> table.row(measure.code() + " " + measure.title(), exemption.what(),
                                exemption.reason(),
                                facts.names().person(exemption.approvedBy()).orElse(texts.get("policy.format.nobody")),
                                until(Optional.of(exemption.until()), manuscript, facts.today()))));
        if (table.isEmpty()) {
            manuscript.paragraphs("policy.format.noEntry");
        } else {
            manuscript.table(table);
        }
    }
}
