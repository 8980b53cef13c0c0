package org.tomes.policy.cloud;

import java.util.ArrayList;
import java.util.List;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.Composition;
import org.tomes.policy.compose.ControlSection;
import org.tomes.policy.compose.NotAssessedSection;
import org.tomes.policy.compose.Section;
import org.tomes.policy.content.DocumentContent;
import org.tomes.policy.draft.DraftSection;
import org.tomes.policy.draft.Vocabulary;
import org.tomes.policy.draft.Wording;
import org.tomes.policy.statement.StatementsSection;
import org.tomes.text.Language;

/**
 * The cloud security policy: what the company requires, in its own words, and beside it what register and snapshot say. How its
 * statements stand, what it was made from and what was not assessed stands in it whatever its text says.
 */
public final class CloudSecurityPolicy {

    private CloudSecurityPolicy() {
    }

    public static DocumentContent compose(PolicyFacts facts, Wording wording, Language language) {
        Vocabulary<PolicyFacts> vocabulary = vocabulary();
        List<Section<PolicyFacts>> sections = new ArrayList<>();
        sections.add(new ControlSection<>());
        wording.sections(DocumentKind.CLOUD_SECURITY_POLICY, language)
                .forEach(text -> sections.add(new DraftSection<>(text, vocabulary)));
        sections.add(new StatementsSection<>(PolicyFacts::statements));
        sections.add(new EvidenceSection());
        sections.add(new NotAssessedSection<>());
        return Composition.of(sections, facts, facts.imprint(), language);
    }

    /** What its text can have filled in. */
    public static Vocabulary<PolicyFacts> vocabulary() {
        return PolicyVocabulary.create();
    }
}
