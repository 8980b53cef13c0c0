package org.tomes.document.management;

import java.util.Optional;
import org.tomes.check.Severity;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.finding.State;
import org.tomes.measure.Status;
import org.tomes.score.trend.TrendPoint;
import org.tomes.soa.Applicability;
import org.tomes.soa.ImplementationState;
import org.tomes.text.Texts;

/** The period, and the figures that tell how the ISMS is doing. */
final class KeyFigures implements Part<ReviewData> {

    @Override
    public String name() {
        return "key-figures";
    }

    @Override
    public void write(DocumentBuilder manuscript, ReviewData facts) {
        Formats formats = manuscript.formats();
        TableBuilder table = new TableBuilder(manuscript.texts(), "mgmt.figures").rowHeads()
                .column("figure", 9)
                .column("value", 7);
        Texts texts = manuscript.texts();
        row(table, texts, "inForce", texts.get("mgmt.figures.of",
                facts.inUse().stream().filter(measure -> measure.status().isInForce()).count(), facts.inUse().size()));
        row(table, texts, "verified", String.valueOf(
                facts.inUse().stream().filter(measure -> facts.status(measure) == Status.VERIFIED_EFFECTIVE).count()));
        row(table, texts, "overdue", String.valueOf(facts.overdue().size()));
        long applicable = facts.controls()
                .stream()
                .filter(row -> row.entry().decision() == Applicability.APPLICABLE)
                .count();
        row(table, texts, "implemented",
                texts.get("mgmt.figures.of", facts.controls(ImplementationState.IMPLEMENTED).size(), applicable));
        row(table, texts, "score", score(facts, texts, formats));
        row(table, texts, "findings", texts.get("mgmt.figures.severities", facts.open(Severity.HIGH).size(),
                facts.open(Severity.MEDIUM).size(), facts.open(Severity.LOW).size()));
        row(table, texts, "fixed", String.valueOf(facts.fixed()));
        row(table, texts, "accepted", String.valueOf(facts.in(State.RISK_ACCEPTED).size()));
        row(table, texts, "exempt", String.valueOf(facts.in(State.EXEMPT).size()));
        row(table, texts, "reviews", String.valueOf(facts.overdueReviews().size()));
        row(table, texts, "changes", String.valueOf(facts.changes().size()));
        row(table, texts, "evidence", texts.get("mgmt.figures.of", facts.evidence().size() - facts.expired().size(),
                facts.evidence().size()));
        manuscript.table(table);
        if (facts.snapshot().isEmpty()) {
            manuscript.notAssessed(texts.get("mgmt.findings.title"), texts.get("policy.format.noSnapshot"));
        }
    }

    private static String score(ReviewData facts, Texts texts, Formats formats) {
        Optional<TrendPoint> latest = facts.score().aggregate().latest();
        if (latest.isEmpty()) {
            return texts.get("mgmt.figures.noScore");
        }
        String value = texts.get("mgmt.figures.scoreOn", formats.percent(latest.get().fraction()),
                formats.date(latest.get().day()));
        return facts.target()
                .map(target -> value + texts.get("mgmt.figures.target", formats.percent(target.target())))
                .orElse(value);
    }

    private static void row(TableBuilder table, Texts texts, String name, String value) {
        table.row(texts.get("mgmt.figures." + name), value);
    }
}
