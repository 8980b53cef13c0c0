package org.tomes.document.policy;

import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.NotAssessedSection;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.statement.StatementsSection;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.SectionTexts;
import org.tomes.document.text.TextDocument;
import org.tomes.text.Language;

/**
 * The cloud security policy: what the company requires, in its own words, and beside it what register and snapshot say.
 * How its statements stand, what it was made from and what was not assessed stands in it whatever its text says.
 */
public final class CloudSecurityPolicy {

    static final TextDocument<Facts> DOCUMENT = new TextDocument<>(DocumentKind.CLOUD_SECURITY_POLICY,
            PolicyPlaceholders.create(),
            List.of(new StatementsSection<>(Facts::statements), new EvidenceSection(), new NotAssessedSection<>()));

    private CloudSecurityPolicy() {
    }

    public static DocumentContent compose(Facts facts, SectionTexts wording, Language language) {
        return DOCUMENT.compose(facts, facts.imprint(), wording, language);
    }

    /** What its text can have filled in. */
    public static PlaceholderCatalog<Facts> vocabulary() {
        return DOCUMENT.vocabulary();
    }
}
