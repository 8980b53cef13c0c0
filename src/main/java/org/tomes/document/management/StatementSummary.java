package org.tomes.document.management;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.statement.StatementState;
import org.tomes.document.statement.StatementsSection;

/** How much of what the cloud security policy says is kept, subject by subject. */
final class StatementSummary implements Part<Facts> {

    @Override
    public String name() {
        return "statement-overview";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        int notAssessed = facts.statements().count(StatementState.NOT_ASSESSED);
        manuscript.paragraphs("mgmt.statements.text", facts.statements().all().size(),
                facts.statements().count(StatementState.MET), facts.statements().count(StatementState.CONTRADICTED),
                notAssessed);
        if (notAssessed > 0) {
            manuscript.gap(manuscript.texts().get("mgmt.statements.gap"),
                    manuscript.texts().get("mgmt.statements.gap.reason", notAssessed));
        }
        StatementsSection.overview(manuscript, facts.statements());
    }
}
