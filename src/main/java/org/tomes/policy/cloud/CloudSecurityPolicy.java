package org.tomes.policy.cloud;

import java.util.List;
import org.tomes.policy.DocumentKind;
import org.tomes.policy.compose.NotAssessedSection;
import org.tomes.policy.content.DocumentContent;
import org.tomes.policy.draft.TextDocument;
import org.tomes.policy.draft.Vocabulary;
import org.tomes.policy.draft.Wording;
import org.tomes.policy.statement.StatementsSection;
import org.tomes.text.Language;

/**
 * The cloud security policy: what the company requires, in its own words, and beside it what register and snapshot say. How its
 * statements stand, what it was made from and what was not assessed stands in it whatever its text says.
 */
public final class CloudSecurityPolicy {

    static final TextDocument<PolicyFacts> DOCUMENT = new TextDocument<>(DocumentKind.CLOUD_SECURITY_POLICY, PolicyVocabulary.create(),
            List.of(new StatementsSection<>(PolicyFacts::statements), new EvidenceSection(), new NotAssessedSection<>()));

    private CloudSecurityPolicy() {
    }

    public static DocumentContent compose(PolicyFacts facts, Wording wording, Language language) {
        return DOCUMENT.compose(facts, facts.imprint(), wording, language);
    }

    /** What its text can have filled in. */
    public static Vocabulary<PolicyFacts> vocabulary() {
        return DOCUMENT.vocabulary();
    }
}
