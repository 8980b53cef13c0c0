package org.tomes.document.policy;

import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.text.DocumentAssembler;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.document.text.SectionTexts;
import org.tomes.text.Language;

/**
 * The cloud security policy. It contains the company's requirements, but no findings in Azure. The evidence report
 * shows whether its rules are met.
 */
public final class CloudSecurityPolicy {

    static final DocumentAssembler<PolicyData> DOCUMENT = new DocumentAssembler<>(DocumentKind.CLOUD_SECURITY_POLICY,
            PolicyPlaceholders.create(), List.of());
    static final DocumentAssembler<PolicyData> WITH_ANNEXES = new DocumentAssembler<>(
            DocumentKind.CLOUD_SECURITY_POLICY, DOCUMENT.vocabulary(), List.of(PolicyAnnexesSection.values()));

    private CloudSecurityPolicy() {
    }

    public static DocumentContent compose(PolicyData data, SectionTexts wording, Language language) {
        return DOCUMENT.compose(data, data.metadata(), wording, language);
    }

    /** Composes the policy with annexes: responsibilities, values, exceptions and networks. */
    static DocumentContent composeWithAnnexes(PolicyData data, SectionTexts wording, Language language) {
        return WITH_ANNEXES.compose(data, data.metadata(), wording, language);
    }

    /** Returns the placeholders that the text of the policy can contain. */
    public static PlaceholderCatalog<PolicyData> vocabulary() {
        return DOCUMENT.vocabulary();
    }
}
