package org.tomes.policy.cloud;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.compose.TableBuilder;

/** Everything that earlier sections could not assess; it has to come last. */
final class NotAssessedSection implements Section<PolicyFacts> {

    @Override
    public String name() {
        return "notAssessed";
    }

    @Override
    public void write(Manuscript manuscript, PolicyFacts facts) {
        if (manuscript.gaps().isEmpty()) {
            manuscript.paragraphs("policy.notAssessed.none");
            return;
        }
        manuscript.paragraphs("policy.notAssessed.text");
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.notAssessed.list").rowHeads()
                .column("subject", 4).column("reason", 7).column("section", 2);
        manuscript.gaps().forEach(gap -> table.row(gap.subject(), gap.reason(), gap.section()));
        manuscript.table(table);
    }
}
