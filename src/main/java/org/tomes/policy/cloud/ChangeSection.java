package org.tomes.policy.cloud;

import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;

/** How changes to the cloud and to this policy are made. */
final class ChangeSection implements Section<PolicyFacts> {

    @Override
    public String name() {
        return "change";
    }

    @Override
    public void write(Manuscript manuscript, PolicyFacts facts) {
        manuscript.paragraphs("policy.change.text");
        Duties.write(manuscript, facts, "change-approval");
        manuscript.part("policy.change.steps");
        manuscript.steps("policy.change.steps.list");
        manuscript.part("policy.change.emergency");
        manuscript.paragraphs("policy.change.emergency.text");
        manuscript.part("policy.change.document");
        manuscript.paragraphs("policy.change.document.text");
        Duties.write(manuscript, facts, "cloud-policy", "measure-register");
    }
}
