package org.tomes.document.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckId;
import org.tomes.check.CheckOutcome;
import org.tomes.check.CheckedResource;
import org.tomes.check.Checks;
import org.tomes.check.SubjectNames;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingOrigin;
import org.tomes.finding.FindingState;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.importing.ListScope;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.Subscription;
import org.tomes.text.Message;

/**
 * Evaluates a statement from check results of the newest snapshot and from decisions about findings of these checks.
 */
record CheckResultsEvaluator(List<CheckId> checks, StatementSubject noun) implements StatementEvaluator {

    /** Reasons for which a check does not apply to a resource. */
    private static final Set<String> BESIDE_THE_POINT = Set.of("check.defender.recommendations.not-applicable");
    /** Subscriptions with a resource in the snapshot, determined once for all statements. */
    private static final CachedValue<Inventory, List<ResourceId>> WITH_CONTENT = new CachedValue<>(
            inventory -> inventory.resources()
                    .stream()
                    .filter(resource -> !resource.type().equals(ResourceType.SUBSCRIPTION))
                    .flatMap(resource -> resource.id().subscription().stream())
                    .map(id -> id.toLowerCase(Locale.ROOT))
                    .distinct()
                    .flatMap(id -> ResourceId.parse("/subscriptions/" + id).stream())
                    .toList());

    CheckResultsEvaluator {
        checks = List.copyOf(checks);
    }

    @Override
    public StatementEvidence evaluate(StatementFacts facts) {
        if (facts.inventory().isEmpty()) {
            return StatementEvidence.unknown(Message.of("statement.because.noSnapshot"));
        }
        List<Assessment> assessments = checks.stream()
                .flatMap(check -> facts.assessments(check).stream())
                .filter(assessment -> !BESIDE_THE_POINT.contains(assessment.reason().key()))
                .toList();
        SubjectNames names = SubjectNames.of(assessments.stream().map(Assessment::resource).toList(),
                ResourceNames::of);
        List<Observation> observations = assessments.stream()
                .map(assessment -> observation(assessment, names, facts))
                .toList();
        return new StatementEvidence(observations, gaps(facts, facts.inventory().get(), observations), true);
    }

    private static Observation observation(Assessment assessment, SubjectNames names, StatementFacts facts) {
        Optional<Finding> finding = assessment.result() == CheckOutcome.NOT_MET
                ? facts.finding(assessment.check(), assessment.resource().id())
                : Optional.empty();
        return new Observation(assessment.result(), assessment.resource(),
                Observation.plainName(names.of(assessment.resource())), assessment.reason(),
                finding.flatMap(facts::excuse), finding.map(Finding::ref));
    }

    private List<Message> gaps(StatementFacts facts, Inventory inventory, List<Observation> observations) {
        List<Message> gaps = new ArrayList<>();
        noun.types()
                .stream()
                .sorted()
                .flatMap(type -> gap(type, inventory, observations).stream())
                .findFirst()
                .ifPresent(gaps::add);
        if (noun.types().isEmpty() && observations.isEmpty()) {
            gaps.add(Message.of("statement.because.notInSnapshot", noun.none()));
        }
        notSeenGap(facts, inventory, observations).or(() -> missing(facts, observations)).ifPresent(gaps::add);
        unreadSubscriptionsGap(inventory).ifPresent(gaps::add);
        gaps.addAll(facts.staleness());
        return gaps;
    }

    /**
     * Reports resources with open findings that the snapshot does not contain, although their removal is not proven.
     */
    private Optional<Message> notSeenGap(StatementFacts facts, Inventory inventory, List<Observation> observations) {
        Set<CheckedResource> observedSubjects = observations.stream()
                .map(Observation::subject)
                .collect(Collectors.toSet());
        List<String> missing = facts.findings()
                .stream()
                .filter(finding -> checks.contains(finding.check()) && finding.state() != FindingState.FIXED
                        && finding.sources().contains(FindingOrigin.TOMES))
                .map(Finding::resource)
                .filter(resource -> !observedSubjects.contains(resource) && !isInSnapshot(resource, inventory))
                .map(CheckedResource::name)
                .distinct()
                .sorted()
                .toList();
        return missing.isEmpty() ? Optional.empty()
                : Optional
                        .of(Message.of("statement.because.notSeen", missing.size(), BaseCheck.list(missing.stream())));
    }

    /**
     * Reports counted resources that earlier snapshots contain but that the newest snapshot, whose files may be
     * incomplete, does not.
     */
    private Optional<Message> missing(StatementFacts facts, List<Observation> observations) {
        List<String> names = facts.missing()
                .stream()
                .filter(entry -> noun.types().contains(entry.type()) || noun.types().contains(ResourceType.SUBNET)
                        && entry.type().equals(ResourceType.VIRTUAL_NETWORK) || decides(entry, observations))
                .map(ResourceEntry::name)
                .toList();
        return names.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("statement.because.missing", names.size(), BaseCheck.list(names.stream())));
    }

    /**
     * For statements about subscriptions, returns whether the entry is in a subscription that is missing completely, or
     * is needed by a check of subscriptions.
     */
    private boolean decides(ResourceEntry missing, List<Observation> observations) {
        if (noun != StatementSubject.SUBSCRIPTION) {
            return false;
        }
        boolean observed = observations.stream()
                .flatMap(observation -> ResourceId.parse(observation.subject().id()).stream())
                .anyMatch(missing.id()::isWithin);
        return missing.id().subscription().isPresent() && !observed || checks.stream()
                .flatMap(check -> Checks.find(check).stream())
                .anyMatch(check -> check.isDecidedBy(missing.type()));
    }

    private static boolean isInSnapshot(CheckedResource resource, Inventory inventory) {
        return ResourceId.parse(resource.id())
                .filter(id -> inventory.find(id).isPresent()
                        || ListScope.isListedByParent(ResourceType.of(resource.type()), id)
                                && id.parent().flatMap(inventory::find).isPresent())
                .isPresent();
    }

    /**
     * Reports subscriptions that a pull left out, or that files list without their content, because these may contain
     * further resources of any type. The same applies to a subscription of which files contain other data, but no list
     * of this type.
     */
    private Optional<Message> unreadSubscriptionsGap(Inventory inventory) {
        Stream<String> empty = inventory.subscriptions()
                .stream()
                .filter(subscription -> !inventory.hasContentOf(subscription.id()))
                .map(Subscription::displayName);
        Stream<String> partly = inventory.snapshot().source() != SnapshotSource.FILES ? Stream.empty()
                : WITH_CONTENT.in(inventory)
                        .stream()
                        .filter(id -> noun.types()
                                .stream()
                                // Azure lists subnets within their networks.
                                .map(type -> type.equals(ResourceType.SUBNET) ? ResourceType.VIRTUAL_NETWORK : type)
                                .anyMatch(type -> inventory.covers(type) && !inventory.isCompleteInFiles(type, id)))
                        .map(id -> inventory.find(id)
                                .map(read -> Subscription.of(read).displayName())
                                .orElseGet(id::name));
        List<String> unread = Stream.concat(empty, partly).distinct().sorted().toList();
        return unread.isEmpty() ? Optional.empty()
                : Optional.of(Message.of("statement.because.subscriptionsUnread", unread.size(),
                        BaseCheck.list(unread.stream())));
    }

    /** Returns the reason why there may be further resources of a type that the snapshot does not contain. */
    private Optional<Message> gap(ResourceType type, Inventory inventory, List<Observation> observations) {
        Snapshot snapshot = inventory.snapshot();
        if (snapshot.covers(type)) {
            return inventory.notRead()
                    .stream()
                    .filter(gap -> isMissingResource(gap, type, inventory))
                    .findFirst()
                    .map(gap -> Message.of("statement.because.oneUnread", noun.data(), gap.reason()));
        }
        return Optional.of(snapshot.lacks(type) || !observations.isEmpty()
                ? Message.of("statement.because.partUnread", noun.data(), type.text())
                : Message.of("statement.because.typeUnread", noun.data(), type.text()));
    }

    /** Whether the gap is a single resource that is missing in the inventory because of the gap. */
    private static boolean isMissingResource(UnreadEntry gap, ResourceType type, Inventory inventory) {
        return ResourceId.parse(gap.item())
                .filter(id -> id.type().filter(type::equals).isPresent())
                .filter(id -> inventory.find(id).isEmpty())
                .isPresent();
    }
}
