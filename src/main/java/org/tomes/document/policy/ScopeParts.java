package org.tomes.document.policy;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.text.PlaceholderCatalog;

/** What the policy covers, as the company says it. */
final class ScopeParts {

    private ScopeParts() {
    }

    static void addTo(PlaceholderCatalog<PolicyData> vocabulary) {
        vocabulary.part("scope", (document, data, arguments) -> scope(document, data));
    }

    private static void scope(DocumentBuilder document, PolicyData data) {
        if (data.company().scope().isBlank()) {
            document.paragraphs("policy.company.scopeMissing");
        } else {
            document.userText(data.company().scope());
        }
    }
}
