package org.tomes.policy.cloud;

import java.util.List;
import org.tomes.policy.compose.Composition;
import org.tomes.policy.compose.ControlSection;
import org.tomes.policy.compose.NotAssessedSection;
import org.tomes.policy.compose.Section;
import org.tomes.policy.content.DocumentContent;
import org.tomes.text.Language;

/** The cloud security policy: what the company requires, and beside it what register and snapshot say. */
public final class CloudSecurityPolicy {

    private static final List<Section<PolicyFacts>> SECTIONS = List.of(new ControlSection<>(), new PurposeSection(),
            new ResponsibilitySection(), new NetworkSection(), new AccessSection(), new SecretsSection(), new MonitoringSection(),
            new BackupSection(), new CostSection(), new GovernanceSection(), new ChangeSection(), new MeasuresSection(),
            new EvidenceSection(), new NotAssessedSection<>());

    private CloudSecurityPolicy() {
    }

    public static DocumentContent compose(PolicyFacts facts, Language language) {
        return Composition.of(SECTIONS, facts, facts.imprint(), language);
    }
}
