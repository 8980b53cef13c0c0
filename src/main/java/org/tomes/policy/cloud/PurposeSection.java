package org.tomes.policy.cloud;

import java.util.Optional;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.policy.content.Inline;
import org.tomes.text.Texts;

/** What the policy is for, what it covers, and how it is to be read. */
final class PurposeSection implements Section<PolicyFacts> {

    @Override
    public String name() {
        return "purpose";
    }

    @Override
    public void write(Manuscript manuscript, PolicyFacts facts) {
        manuscript.part("policy.purpose.aim");
        manuscript.paragraphs("policy.purpose.aim.text");
        manuscript.part("policy.purpose.scope");
        if (facts.company().scope().isBlank()) {
            manuscript.paragraphs("policy.company.scopeMissing");
        } else {
            manuscript.prose(facts.company().scope());
        }
        manuscript.paragraphs("policy.purpose.scope.text");
        new Found(manuscript, facts).part("policy.purpose.subscriptions", ResourceType.SUBSCRIPTION,
                inventory -> subscriptions(manuscript, inventory));
        manuscript.part("policy.purpose.shared");
        manuscript.paragraphs("policy.purpose.shared.text");
        manuscript.part("policy.purpose.words");
        manuscript.bullets("policy.purpose.words.text");
    }

    private static TableBuilder subscriptions(Manuscript manuscript, Inventory inventory) {
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.purpose.subscriptions").rowHeads()
                .column("name", 4).column("id", 5).column("state", 2);
        inventory.subscriptions().forEach(subscription -> table.richRow(Inline.plain(subscription.displayName()),
                Inline.code(subscription.subscription().orElse(subscription.name())),
                Inline.plain(state(manuscript.texts(), subscription.state()))));
        return table;
    }

    private static String state(Texts texts, Optional<String> state) {
        return state.map(word -> word.equalsIgnoreCase("Enabled") ? texts.get("policy.purpose.subscriptions.enabled") : word)
                .orElse(texts.get("policy.format.unknown"));
    }
}
