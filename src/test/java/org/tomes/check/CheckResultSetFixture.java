package org.tomes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.InventoryFixture;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.importing.ImportResultFixture;
import org.tomes.inventory.importing.ListFact;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Scenes from JSON in which a single quote stands for a double one, and what checks say about them. */
public final class CheckResultSetFixture {

    public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    public static final String SUBSCRIPTION = ImportResultFixture.SUBSCRIPTION;
    public static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-app";

    /** Lists that can reverse results of several checks. */
    private static final List<ResourceType> OTHER_LISTS = List.of(ResourceType.ELIGIBLE_ROLE, ResourceType.DELEGATION,
            ResourceType.POLICY_EXEMPTION, ResourceType.ALERT_PROCESSING_RULE, ResourceType.ALERT_SUPPRESSION,
            ResourceType.SQL_IPV6_FIREWALL_RULE, ResourceType.STORAGE_DEFENDER, ResourceType.METRIC_ALERT,
            ResourceType.LOG_QUERY_ALERT);

    private CheckResultSetFixture() {
    }

    /** @param resources each one an object */
    public static CheckContext scene(String... resources) {
        return scene(CheckCriteria.initial(), resources);
    }

    public static CheckContext scene(CheckCriteria criteria, String... resources) {
        return new CheckContext(
                withOtherLists(InventoryFixture
                        .inventory(ImportResultFixture.file("a.json", "[" + String.join(",", resources) + "]"))),
                criteria, NOW);
    }

    /**
     * Adds that the lists on which other checks depend were saved too, with no more than is in the inventory.
     * Definitions of delegations count as assigned only if the assignments were not saved.
     */
    public static Inventory withOtherLists(Inventory read) {
        boolean assigned = read.resources(ResourceType.DELEGATION_DEFINITION).isEmpty();
        return withLists(read,
                OTHER_LISTS.stream().filter(type -> assigned || !type.equals(ResourceType.DELEGATION)).toList());
    }

    /** Adds that these lists were saved too, with no more than is in the inventory. */
    public static Inventory withLists(Inventory read, List<ResourceType> types) {
        Snapshot saved = read.snapshot();
        List<ListFact> lists = read.resources()
                .stream()
                .flatMap(each -> each.id().subscription().stream())
                .distinct()
                .flatMap(id -> ResourceId.parse("/subscriptions/" + id).stream())
                .flatMap(id -> Stream.concat(Stream.of(id), read.resources().stream().map(Resource::id)))
                .distinct()
                .flatMap(id -> types.stream().map(type -> new ListFact(type, id)))
                .toList();
        return new Inventory(
                new Snapshot(saved.id(), saved.number(), saved.label(), saved.capturedAt(), saved.importedAt(),
                        saved.source(), saved.origins(), saved.counts(), saved.notRead(),
                        Stream.concat(saved.emptyCollections().stream(), lists.stream()).toList(), saved.hash()),
                read.resources());
    }

    /** What a live reading saw: types that were asked for, and gaps, are known beside the resources. */
    public static CheckContext pulled(List<ResourceType> asked, List<UnreadEntry> gaps, String... resources) {
        Inventory read = InventoryFixture
                .inventory(ImportResultFixture.file("a.json", "[" + String.join(",", resources) + "]"));
        SortedMap<ResourceType, Integer> counts = new TreeMap<>(read.snapshot().counts());
        asked.forEach(type -> counts.putIfAbsent(type, 0));
        Snapshot snapshot = new Snapshot(SnapshotId.random(), 1, "", NOW, NOW, SnapshotSource.PULL, List.of(), counts,
                gaps, "0".repeat(64));
        return new CheckContext(new Inventory(snapshot, read.resources()), CheckCriteria.initial(), NOW);
    }

    /** @param path below {@link #GROUP}, such as {@code Microsoft.KeyVault/vaults/kv-a} */
    public static String resource(String path, String properties) {
        return any(GROUP + "/providers/" + path, properties);
    }

    public static String any(String id, String properties) {
        return any(id, properties, "'location':'westeurope'");
    }

    /** @param more further fields beside {@code properties} */
    public static String any(String id, String properties, String more) {
        return "{'id':'" + id + "'," + more + ",'properties':" + properties + "}";
    }

    /** Without properties, as a reduced list names it. */
    public static String reduced(String path) {
        return "{'id':'" + GROUP + "/providers/" + path + "','location':'westeurope'}";
    }

    /** What a check says about a scene, each as {@code name RESULT what}, where what is the end of the reason's key. */
    public static List<String> answers(String check, CheckContext context) {
        return assessments(check, context).stream()
                .map(one -> one.resource().name() + " " + one.result() + " "
                        + one.reason().key().substring(one.reason().key().lastIndexOf('.') + 1))
                .toList();
    }

    /** Every reason has words in both languages without a gap. */
    public static List<Assessment> assessments(String check, CheckContext context) {
        Check found = Checks.find(new CheckId(check)).orElseThrow();
        List<Assessment> all = found.verdicts(context);
        for (Assessment one : all) {
            for (Language language : Language.values()) {
                assertThat(Texts.in(language).get(one.reason())).isNotBlank().doesNotContainPattern("\\{\\d");
            }
        }
        return all;
    }
}
