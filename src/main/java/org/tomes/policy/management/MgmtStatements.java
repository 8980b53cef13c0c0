package org.tomes.policy.management;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Part;
import org.tomes.policy.statement.StatementState;
import org.tomes.policy.statement.StatementsSection;

/** How much of what the cloud security policy says is kept, subject by subject. */
final class MgmtStatements implements Part<MgmtFacts> {

    @Override
    public String name() {
        return "statement-overview";
    }

    @Override
    public void write(Manuscript manuscript, MgmtFacts facts) {
        int notAssessed = facts.statements().count(StatementState.NOT_ASSESSED);
        manuscript.paragraphs("mgmt.statements.text", facts.statements().all().size(), facts.statements().count(StatementState.MET),
                facts.statements().count(StatementState.CONTRADICTED), notAssessed);
        if (notAssessed > 0) {
            manuscript.gap(manuscript.texts().get("mgmt.statements.gap"), manuscript.texts().get("mgmt.statements.gap.reason", notAssessed));
        }
        StatementsSection.overview(manuscript, facts.statements());
    }
}
