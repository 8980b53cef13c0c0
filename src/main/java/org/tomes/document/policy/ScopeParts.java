package org.tomes.document.policy;

import java.util.Optional;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Texts;

/** What the policy covers: as the company says it, and which subscriptions the snapshot holds. */
final class ScopeParts {

    private ScopeParts() {
    }

    static void addTo(PlaceholderCatalog<Facts> vocabulary) {
        vocabulary.part("scope", (manuscript, facts, arguments) -> scope(manuscript, facts));
        vocabulary.part("subscription-table",
                (manuscript, facts, arguments) -> new SnapshotFacts(manuscript, facts).table(
                        "policy.purpose.subscriptions", ResourceType.SUBSCRIPTION,
                        inventory -> subscriptions(manuscript, inventory)));
    }

    private static void scope(DocumentBuilder manuscript, Facts facts) {
        if (facts.company().scope().isBlank()) {
            manuscript.paragraphs("policy.company.scopeMissing");
        } else {
            manuscript.prose(facts.company().scope());
        }
    }

    private static TableBuilder subscriptions(DocumentBuilder manuscript, Inventory inventory) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.purpose.subscriptions").rowHeads()
                .column("name", 4)
                .column("id", 5)
                .column("state", 2);
        inventory.subscriptions()
                .forEach(subscription -> table.richRow(Inline.plain(subscription.displayName()),
                        Inline.code(subscription.subscription().orElse(subscription.name())),
                        Inline.plain(state(manuscript.texts(), subscription.state()))));
        return table;
    }

    private static String state(Texts texts, Optional<String> state) {
        return state.map(
                word -> word.equalsIgnoreCase("Enabled") ? texts.get("policy.purpose.subscriptions.enabled") : word)
                .orElse(texts.get("policy.format.unknown"));
    }
}
