package org.tomes.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.azure.PulledTypes;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckCriteria;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.check.Checks;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.importing.ListScope;
import org.tomes.inventory.importing.ReadingProgress;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Message;

/**
 * A pull with a refused part: no check has a better result with less data. A part is a type, in all subscriptions or in
 * one.
 */
class RefusedPartsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Inventory ALL = Inventory.read(new ExampleAzure(TODAY).files(), ReadingProgress.NONE);
    private static final Map<String, Assessment> COMPLETE = answers(
            pulled(ALL.resources(), List.of(), PulledTypes.all()));

    private static Inventory pulled(List<Resource> resources, List<UnreadEntry> gaps, List<ResourceType> answered) {
        SortedMap<ResourceType, Integer> counts = new TreeMap<>();
        answered.forEach(type -> counts.put(type, 0));
        resources.forEach(resource -> counts.merge(resource.type(), 1, Integer::sum));
        return new Inventory(new Snapshot(SnapshotId.random(), 1, "", NOW, NOW, SnapshotSource.PULL, List.of(), counts,
                gaps, "0".repeat(64)), resources);
    }

    private static Map<String, Assessment> answers(Inventory inventory) {
        CheckContext context = new CheckContext(inventory, CheckCriteria.initial(), NOW);
        Map<String, Assessment> answers = new HashMap<>();
        Checks.ALL.forEach(check -> check.assess(context)
                .forEach(one -> answers.merge(check.id() + " " + one.resource().id().toLowerCase(Locale.ROOT), one,
                        (a, b) -> a.result().compareTo(b.result()) >= 0 ? a : b)));
        return answers;
    }

    static Stream<ResourceType> types() {
        return PulledTypes.all().stream();
    }

    @Test
    void allThatIsPulledIsRefusedOnce() {
        assertThat(COMPLETE.values()).extracting(Assessment::result).contains(CheckOutcome.values());
        assertThat(types()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusedTypeImprovesNoResult(ResourceType type) {
        List<Resource> left = ALL.resources().stream().filter(resource -> !resource.type().equals(type)).toList();
        List<ResourceType> answered = PulledTypes.all().stream().filter(other -> !other.equals(type)).toList();
        assertThat(better(type, answers(pulled(left, List.of(refusal("Azure", type)), answered)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void typeRefusedInOneSubscriptionImprovesNoResult(ResourceType type) {
        List<ResourceId> subscriptions = ALL.subscriptions().stream().map(one -> one.id()).toList();
        assertThat(subscriptions).hasSizeGreaterThan(1);
        for (ResourceId subscription : subscriptions) {
            List<Resource> left = ALL.resources()
                    .stream()
                    .filter(resource -> !resource.type().equals(type) || !resource.id().isWithin(subscription))
                    .toList();
            assertThat(better(type,
                    answers(pulled(left, List.of(refusal(subscription.toString(), type)), PulledTypes.all()))))
                    .as("without those of " + subscription)
                    .isEmpty();
        }
    }

    private static UnreadEntry refusal(String place, ResourceType type) {
        return new UnreadEntry(place, type.text(), Message.of("pull.rightMissing", "x/read"));
    }

    private static List<String> better(ResourceType refused, Map<String, Assessment> answers) {
        List<String> better = new ArrayList<>();
        answers.forEach((key, now) -> {
            Assessment before = COMPLETE.get(key);
            if (now.result() == CheckOutcome.MET && (before == null || before.result() != CheckOutcome.MET)) {
                better.add(key + " " + (before == null ? "-" : before.reason()) + " -> " + now.reason());
            }
        });
        Set<CheckId> told = answers.values()
                .stream()
                .filter(now -> now.result() == CheckOutcome.NOT_ASSESSED)
                .map(Assessment::check)
                .collect(Collectors.toSet());
        COMPLETE.forEach((key, before) -> {
            if (before.result() == CheckOutcome.NOT_MET && !answers.containsKey(key) && !told.contains(before.check())
                    && !isPartOf(refused, before)) {
                better.add(key + " " + before.reason() + " -> nothing");
            }
        });
        return better;
    }

    /**
     * Whether the resource is of the refused type, so that its existence is unknown; every statement on the type
     * reports the refusal.
     */
    private static boolean isPartOf(ResourceType refused, Assessment assessment) {
        return (assessment.resource().type() + "/").toLowerCase(Locale.ROOT)
                .startsWith(refused.text().toLowerCase(Locale.ROOT) + "/");
    }

    @Test
    void refusedPartsOfAResourceImproveNoResult() {
        Map<ResourceType, Set<ResourceId>> parents = new TreeMap<>();
        ALL.resources()
                .stream()
                .filter(resource -> ListScope.isListedByParent(resource.type(), resource.id()))
                .forEach(resource -> resource.id()
                        .parent()
                        .ifPresent(parent -> parents.computeIfAbsent(resource.type(), type -> new TreeSet<>())
                                .add(parent)));
        assertThat(parents).hasSizeGreaterThan(8);
        parents.forEach((type, all) -> all.forEach(parent -> {
            List<Resource> left = ALL.resources()
                    .stream()
                    .filter(resource -> !resource.type().equals(type) || !resource.id().isWithin(parent))
                    .toList();
            assertThat(
                    better(type, answers(pulled(left, List.of(refusal(parent.toString(), type)), PulledTypes.all()))))
                    .as(type + " of " + parent)
                    .isEmpty();
        }));
    }
}
