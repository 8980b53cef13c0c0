package org.tomes.document.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.statement.InlineStatement;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.StatementState;
import org.tomes.document.statement.StatementWords;
import org.tomes.document.statement.Statements;
import org.tomes.document.text.PlaceholderCatalog;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.score.trend.TrendPoint;
import org.tomes.text.Texts;

/** What the text of the cloud security policy can have filled in. */
final class PolicyPlaceholders {

    private PolicyPlaceholders() {
    }

    static PlaceholderCatalog<Facts> create() {
        PlaceholderCatalog<Facts> vocabulary = new PlaceholderCatalog<>();
        vocabulary.word("snapshot-date",
                (manuscript, facts, argument) -> Inline.plain(facts.inventory()
                        .map(inventory -> manuscript.formats()
                                .date(inventory.snapshot().capturedAt().atZone(facts.imprint().zone()).toLocalDate()))
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
        vocabulary.word("statement", Statements.ALL.stream().map(statement -> statement.key().value()).toList(),
                PolicyPlaceholders::statement);
        vocabulary.word("statement-counts",
                (manuscript, facts,
                        argument) -> Inline.plain(manuscript.texts()
                                .get("statement.counts", facts.statements().count(StatementState.MET),
                                        facts.statements().count(StatementState.CONTRADICTED),
                                        facts.statements().count(StatementState.NOT_ASSESSED))));
        ResponsibilityParts.addTo(vocabulary);
        ScopeParts.addTo(vocabulary);
        NetworkParts.addTo(vocabulary);
        AccessParts.addTo(vocabulary);
        vocabulary.part("vault-table",
                (manuscript, facts, arguments) -> new SnapshotFacts(manuscript, facts).table("policy.secrets.vaults",
                        ResourceType.KEY_VAULT, inventory -> new VaultTable(manuscript, inventory).filled()));
        MonitoringParts.addTo(vocabulary);
        BackupParts.addTo(vocabulary);
        CostSections.addTo(vocabulary);
        GovernanceParts.addTo(vocabulary);
        MeasureParts.addTo(vocabulary);
        return vocabulary;
    }

    /** The statement's own sentence and how it stands; the state in bold, so that it is found at a glance. */
    private static List<Inline> statement(DocumentBuilder manuscript, Facts facts, String key) {
        Texts texts = manuscript.texts();
        StatementWords words = new StatementWords(texts, manuscript.formats());
        return facts.statements()
                .find(new StatementKey(key))
                .map(judgement -> Stream
                        .concat(Stream.of(new Inline.Text(texts.get("draft.value.checked") + " ", Look.STRONG)),
                                InlineStatement.of(judgement, words, texts).stream())
                        .toList())
                .orElseGet(() -> Inline.plain(texts.get("draft.value.notChecked", key)));
    }

    private static void score(PlaceholderCatalog<Facts> vocabulary) {
        vocabulary.word("score", (manuscript, facts, argument) -> latest(manuscript, facts,
                point -> manuscript.formats().percent(point.fraction())));
        vocabulary.word("score-date", (manuscript, facts, argument) -> latest(manuscript, facts,
                point -> manuscript.formats().date(point.day())));
        vocabulary.word("score-target",
                (manuscript, facts,
                        argument) -> Inline.plain(facts.scoreTarget()
                                .map(target -> manuscript.formats().percent(target.target()))
                                .orElseGet(() -> missing(manuscript, "noTarget"))));
    }

    private static List<Inline> latest(DocumentBuilder manuscript, Facts facts, Function<TrendPoint, String> said) {
        Optional<TrendPoint> latest = facts.score().aggregate().latest();
        return Inline.plain(latest.map(said).orElseGet(() -> missing(manuscript, "noScore")));
    }

    /** How many there are in the snapshot; where it does not cover the type, that is said in the number's place. */
    private static void count(PlaceholderCatalog<Facts> vocabulary, String name, ResourceType type,
            Function<Inventory, List<?>> found) {
        vocabulary.word(name, (manuscript, facts, argument) -> Inline.plain(facts.inventory()
                .filter(inventory -> inventory.covers(type))
                .map(inventory -> manuscript.formats().number(found.apply(inventory).size()))
                .orElseGet(() -> missing(manuscript, facts.inventory().isEmpty() ? "noSnapshot" : "notInSnapshot"))));
    }

    private static String missing(DocumentBuilder manuscript, String why) {
        return manuscript.texts().get("draft.value." + why);
    }
}
