package org.tomes.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides whether a change record explains a difference. The record must concern the resource, by id or name; if the
 * record lists no resources, by kind. It must also concern the period: it was implemented between the two snapshots, or
 * it is approved and not yet marked as implemented.
 *
 * @param from the date of the earlier snapshot
 * @param until the date of the later snapshot
 */
record ChangeExplanation(int before, int after, LocalDate from, LocalDate until) {

    /**
     * Prefixes, in lower case, of the Azure resource types that a kind of change concerns if its record lists no
     * resources.
     */
    private static final Map<ChangeSubject, List<String>> TYPES = Map.of(ChangeSubject.NSG,
            List.of("microsoft.network/networksecuritygroups", "microsoft.network/applicationsecuritygroups"),
            ChangeSubject.KEY_VAULT, List.of("microsoft.keyvault/"), ChangeSubject.DEFENDER,
            List.of("microsoft.security/"), ChangeSubject.BACKUP,
            List.of("microsoft.recoveryservices/", "microsoft.dataprotection/"), ChangeSubject.POLICY,
            List.of("microsoft.authorization/policy", "microsoft.authorization/locks"), ChangeSubject.BUDGET,
            List.of("microsoft.consumption/", "microsoft.costmanagement/"));
    private static final String GROUP_OF_SUBNET = "networksecuritygroup";

    boolean explains(ChangeRecord change) {
        return change.state().isApproved() && isInPeriod(change) && (listsResources(change) || isImplemented(change));
    }

    /** Whether an unapproved record would explain the difference once it is approved. */
    boolean wouldExplain(ChangeRecord change) {
        return !change.state().isApproved() && change.state().isOpen() && isInPeriod(change);
    }

    /**
     * Whether the record lists resources. A record that lists none explains only implemented differences of its kind
     * and period.
     */
    private static boolean listsResources(ChangeRecord change) {
        return !change.links().resources().isEmpty();
    }

    private boolean isImplemented(ChangeRecord change) {
        return isForTheseSnapshots(change) || change.approvals().implemented().isPresent();
    }

    private boolean isForTheseSnapshots(ChangeRecord change) {
        return change.links().before().equals(Optional.of(before)) && change.links().after().equals(Optional.of(after));
    }

    /** Whether the record was rejected before the later snapshot, so that the difference may be the rejected change. */
    boolean wasRejected(ChangeRecord change) {
        return change.state() == ChangeState.REJECTED
                && change.approvals().decided().filter(day -> !day.isAfter(until)).isPresent();
    }

    private boolean isInPeriod(ChangeRecord change) {
        if (isForTheseSnapshots(change)) {
            return true;
        }
        Optional<LocalDate> implemented = change.approvals().implemented();
        if (implemented.isPresent()) {
            return within(implemented.get());
        }
        return change.approvals().decided().filter(day -> day.isAfter(until)).isEmpty()
                && change.plan().planned().filter(day -> !within(day)).isEmpty();
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    static boolean isOfKind(ChangeSubject kind, ResourceChange observed) {
        String type = observed.resource().type().text().toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(kind, List.of()).stream().anyMatch(type::startsWith)
                || kind == ChangeSubject.NSG && attachesGroups(observed);
    }

    /**
     * Whether the difference is an assignment of NSGs. An assignment changes the subnet or network interface, not the
     * NSG.
     */
    private static boolean attachesGroups(ResourceChange observed) {
        return observed.kind() == ResourceChange.What.CHANGED && observed.changes()
                .stream()
                .allMatch(change -> change.path().toLowerCase(Locale.ROOT).contains(GROUP_OF_SUBNET));
    }

    /** Returns the kind of change to which this difference belongs; OTHER if there is none. */
    static ChangeSubject kindOf(ResourceChange observed) {
        return List.of(ChangeSubject.values())
                .stream()
                .filter(kind -> isOfKind(kind, observed))
                .findFirst()
                .orElse(ChangeSubject.OTHER);
    }
}
