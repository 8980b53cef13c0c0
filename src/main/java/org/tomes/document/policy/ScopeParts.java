package org.tomes.document.policy;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.text.PlaceholderCatalog;

/** What the policy covers, as the company says it. */
final class ScopeParts {

    private ScopeParts() {
    }

    static void addTo(PlaceholderCatalog<PolicyData> vocabulary) {
        vocabulary.part("scope", (manuscript, facts, arguments) -> scope(manuscript, facts));
    }

    private static void scope(DocumentBuilder manuscript, PolicyData facts) {
        if (facts.company().scope().isBlank()) {
            manuscript.paragraphs("policy.company.scopeMissing");
        } else {
            manuscript.prose(facts.company().scope());
        }
    }
}
