package org.tomes.document.policy;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.text.PlaceholderCatalog;

/** The parts on the scope of the policy. */
final class ScopeParts {

    private ScopeParts() {
    }

    static void addTo(PlaceholderCatalog<PolicyData> placeholders) {
        placeholders.part("scope", (document, data, arguments) -> scope(document, data));
    }

    private static void scope(DocumentBuilder document, PolicyData data) {
        if (data.company().scope().isBlank()) {
            document.paragraphs("document.company.scopeMissing");
        } else {
            document.userText(data.company().scope(document.texts().language()));
        }
    }
}
