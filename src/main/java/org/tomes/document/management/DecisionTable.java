package org.tomes.document.management;

import java.util.List;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.review.decision.Decision;
import org.tomes.review.decision.DecisionState;
import org.tomes.text.Texts;

/** Decisions with owner, due date and status. */
final class DecisionTable {

    /** Room for what the meeting decides. */
    private static final int EMPTY_ROWS = 5;

    private DecisionTable() {
    }

    /** @param name of the table's texts */
    static void write(DocumentBuilder manuscript, ReviewData facts, String name, List<Decision> decisions) {
        Texts texts = manuscript.texts();
        TableBuilder table = new TableBuilder(texts, name).under("mgmt.decisions")
                .rowHeads()
                .column("number", 2)
                .column("decision", 12)
                .column("owner", 5)
                .column("due", 4)
                .column("status", 4);
        decisions.forEach(decision -> table.row(decision.code(), text(decision),
                facts.names().person(decision.owner()).orElse(texts.get("policy.format.nobody")),
                manuscript.formats().orDash(decision.due().map(manuscript.formats()::date).orElse("")),
                status(decision, facts, manuscript)));
        for (int i = 0; i < EMPTY_ROWS && decisions.isEmpty(); i++) {
            table.row("", "", "", "", "");
        }
        manuscript.table(table);
    }

    private static String text(Decision decision) {
        return decision.outcome().isEmpty() ? decision.text() : decision.text() + "\n" + decision.outcome();
    }

    private static String status(Decision decision, ReviewData facts, DocumentBuilder manuscript) {
        Texts texts = manuscript.texts();
        if (decision.state() == DecisionState.OPEN) {
            return decision.isOverdue(facts.today()) ? texts.get("review.reviewState.OVERDUE")
                    : texts.name("decision", decision.state());
        }
        return texts.get("mgmt.decisions.settled", texts.name("decision", decision.state()),
                manuscript.formats().date(decision.settled().orElseThrow()));
    }
}
