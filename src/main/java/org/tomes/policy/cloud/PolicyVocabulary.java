package org.tomes.policy.cloud;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.content.Inline;
import org.tomes.policy.content.Inline.Look;
import org.tomes.policy.draft.Vocabulary;
import org.tomes.policy.statement.InlineStatement;
import org.tomes.policy.statement.StatementKey;
import org.tomes.policy.statement.StatementState;
import org.tomes.policy.statement.StatementWords;
import org.tomes.policy.statement.Statements;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/** What the text of the cloud security policy can have filled in. */
final class PolicyVocabulary {

    private PolicyVocabulary() {
    }

    static Vocabulary<PolicyFacts> create() {
        Vocabulary<PolicyFacts> vocabulary = new Vocabulary<>();
        vocabulary.word("snapshot-date", (manuscript, facts, argument) -> Inline.plain(facts.inventory()
                .map(inventory -> manuscript.formats().date(inventory.snapshot().capturedAt().atZone(facts.imprint().zone()).toLocalDate()))
                .orElseGet(() -> missing(manuscript, "noSnapshot"))));
        score(vocabulary);
        count(vocabulary, "subscriptions", ResourceType.SUBSCRIPTION, Inventory::subscriptions);
        count(vocabulary, "networks", ResourceType.VIRTUAL_NETWORK, Inventory::networks);
        count(vocabulary, "subnets", ResourceType.VIRTUAL_NETWORK, Inventory::subnets);
        count(vocabulary, "security-groups", ResourceType.SECURITY_GROUP, Inventory::securityGroups);
        count(vocabulary, "virtual-machines", ResourceType.VIRTUAL_MACHINE, Inventory::virtualMachines);
        count(vocabulary, "vaults", ResourceType.KEY_VAULT, Inventory::keyVaults);
        count(vocabulary, "backup-vaults", ResourceType.RECOVERY_VAULT, Inventory::recoveryVaults);
        count(vocabulary, "budgets", ResourceType.BUDGET, Inventory::budgets);
        vocabulary.word("statement", Statements.ALL.stream().map(statement -> statement.key().value()).toList(), PolicyVocabulary::statement);
        vocabulary.word("statement-counts", (manuscript, facts, argument) -> Inline.plain(manuscript.texts().get("statement.counts",
                facts.statements().count(StatementState.MET), facts.statements().count(StatementState.CONTRADICTED),
                facts.statements().count(StatementState.NOT_ASSESSED))));
        ResponsibilityParts.addTo(vocabulary);
        ScopeParts.addTo(vocabulary);
        NetworkParts.addTo(vocabulary);
        AccessParts.addTo(vocabulary);
        vocabulary.part("vault-table", (manuscript, facts, arguments) -> new Found(manuscript, facts).table("policy.secrets.vaults",
                ResourceType.KEY_VAULT, inventory -> new VaultTable(manuscript, inventory).filled()));
        MonitoringParts.addTo(vocabulary);
        BackupParts.addTo(vocabulary);
        CostParts.addTo(vocabulary);
        GovernanceParts.addTo(vocabulary);
        MeasureParts.addTo(vocabulary);
        return vocabulary;
    }

    /** The statement's own sentence and how it stands; the state in bold, so that it is found at a glance. */
    private static List<Inline> statement(Manuscript manuscript, PolicyFacts facts, String key) {
        Texts texts = manuscript.texts();
        StatementWords words = new StatementWords(texts, manuscript.formats());
        return facts.statements().find(new StatementKey(key)).map(judgement -> Stream.concat(
                Stream.of(new Inline.Text(texts.get("draft.value.checked") + " ", Look.STRONG)),
                InlineStatement.of(judgement, words, texts).stream()).toList())
                .orElseGet(() -> Inline.plain(texts.get("draft.value.notChecked", key)));
    }

    private static void score(Vocabulary<PolicyFacts> vocabulary) {
        vocabulary.word("score", (manuscript, facts, argument) -> latest(manuscript, facts, point -> manuscript.formats().percent(point.fraction())));
        vocabulary.word("score-date", (manuscript, facts, argument) -> latest(manuscript, facts, point -> manuscript.formats().date(point.day())));
        vocabulary.word("score-target", (manuscript, facts, argument) -> Inline.plain(facts.scoreTarget()
                .map(target -> manuscript.formats().percent(target.target())).orElseGet(() -> missing(manuscript, "noTarget"))));
    }

    private static List<Inline> latest(Manuscript manuscript, PolicyFacts facts, Function<TrendPoint, String> said) {
        Optional<TrendPoint> latest = facts.score().aggregate().latest();
        return Inline.plain(latest.map(said).orElseGet(() -> missing(manuscript, "noScore")));
    }

    /** How many there are in the snapshot; where it does not cover the type, that is said in the number's place. */
    private static void count(Vocabulary<PolicyFacts> vocabulary, String name, ResourceType type, Function<Inventory, List<?>> found) {
        vocabulary.word(name, (manuscript, facts, argument) -> Inline.plain(facts.inventory().filter(inventory -> inventory.covers(type))
                .map(inventory -> manuscript.formats().number(found.apply(inventory).size()))
                .orElseGet(() -> missing(manuscript, facts.inventory().isEmpty() ? "noSnapshot" : "notInSnapshot"))));
    }

    private static String missing(Manuscript manuscript, String why) {
        return manuscript.texts().get("draft.value." + why);
    }
}
