package org.tomes.check;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.check.network.LoadBalancedMachines;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.SnapshotId;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/** Runs all checks on a snapshot. */
public final class CheckService {

    /** Subject of a check that failed with an internal error if no subscription is known. */
    private static final CheckedResource EVERYTHING = new CheckedResource("Azure", "Azure",
            ResourceType.SUBSCRIPTION.text());

    private final Supplier<List<Check>> checks;
    private final Supplier<CheckCriteria> rules;
    private final Supplier<CompanyContext> companyContext;
    private final Clock clock;
    private Assessed last;

    /** Results with the snapshot, rules and company data on which they depend. */
    public record Assessed(SnapshotId snapshot, CheckCriteria rules, CompanyContext company, Instant minute,
            CheckResultSet results) {

        private boolean answers(SnapshotId snapshotId, CheckCriteria current, CompanyContext currentCompany) {
            return snapshot.equals(snapshotId) && rules.equals(current) && company.equals(currentCompany);
        }
    }

    /**
     * Creates the service, which reads rules and company data for each assessment, because they may have changed.
     *
     * @param checks creates the checks when they are first needed; opening a register does not need them
     */
    public CheckService(Supplier<List<Check>> checks, Supplier<CheckCriteria> rules,
            Supplier<CompanyContext> companyContext, Clock clock) {
        this.companyContext = companyContext;
        this.checks = checks;
        this.rules = rules;
        this.clock = clock;
    }

    public List<Check> checks() {
        return checks.get();
    }

    public CheckResultSet assess(Inventory inventory) {
        return assessed(inventory).results();
    }

    /**
     * Returns the results for a snapshot. Concurrent callers share one computation, because assessing a large snapshot
     * takes long. Results are cached for a minute, because a document needs them several times and checks count in
     * days.
     */
    public synchronized Assessed assessed(Inventory inventory) {
        CheckCriteria current = rules.get();
        CompanyContext currentCompany = companyContext.get();
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (last == null || !last.minute().equals(minute)
                || !last.answers(inventory.snapshot().id(), current, currentCompany)) {
            last = new Assessed(inventory.snapshot().id(), current, currentCompany, minute,
                    assess(inventory, current, currentCompany));
        }
        return last;
    }

    /**
     * Returns the earlier results if rules, company data and everything else on which they depend are unchanged;
     * otherwise new results.
     */
    public CheckResultSet confirmed(Assessed earlier, Inventory inventory) {
        return earlier.answers(inventory.snapshot().id(), rules.get(), companyContext.get()) ? earlier.results()
                : assess(inventory);
    }

    /** Returns the results of these checks for a snapshot, without caching them. */
    public List<Assessment> assess(Inventory inventory, Set<CheckId> only) {
        CheckContext context = new CheckContext(inventory, rules.get(), clock.instant(), companyContext.get());
        return checks.get()
                .stream()
                .filter(check -> only.contains(check.id()))
                .flatMap(check -> assess(check, context).stream())
                .toList();
    }

    public ResourceTraits traits(Inventory inventory) {
        CheckContext context = new CheckContext(inventory, rules.get(), clock.instant(), companyContext.get());
        return new ResourceTraits(new ProductionResources(context)::holds, LoadBalancedMachines.of(context)::contains);
    }

    private CheckResultSet assess(Inventory inventory, CheckCriteria current, CompanyContext currentCompany) {
        CheckContext context = new CheckContext(inventory, current, clock.instant(), currentCompany);
        List<Assessment> assessments = checks.get().stream().flatMap(check -> assess(check, context).stream()).toList();
        List<UnreadEntry> notRead = Stream.of(inventory.notRead().stream(),
                context.networkGaps().stream().map(gap -> new UnreadEntry(gap.group(), gap.rule(), gap.reason())),
                ChildrenWithoutParent.in(inventory).stream()).flatMap(each -> each).toList();
        return new CheckResultSet(assessments, notRead, UncheckedTypes.in(inventory, assessments));
    }

    /**
     * Whether the check depends on objects above subscriptions, such as role assignments of a management group or of
     * the tenant’s root scope, and only such objects were read. It is then unknown which subscriptions inherit them.
     */
    private static boolean concernsUnknownSubscription(Check check, CheckContext context) {
        return context.subscriptions().isEmpty() && context.inventory()
                .resources()
                .stream()
                .filter(resource -> resource.id().subscription().isEmpty() && !resource.id().isVaultItem())
                .anyMatch(resource -> check.isDecidedBy(resource.type()));
    }

    /**
     * Runs one check. After an internal error, the check is reported as not assessed for each subscription; other
     * checks are not affected.
     */
    private static List<Assessment> assess(Check check, CheckContext context) {
        return Faults.contain("check " + check.id(), () -> {
            List<Assessment> assessments = check.verdicts(context);
            return assessments.isEmpty() && concernsUnknownSubscription(check, context)
                    ? List.of(new Assessment(check.id(), CheckOutcome.NOT_ASSESSED, check.severity(), EVERYTHING,
                            Message.of("check.reason.subscription-unknown")))
                    : assessments;
        }, reason -> {
            List<CheckedResource> subjects = context.subscriptions().isEmpty() ? List.of(EVERYTHING)
                    : context.subscriptions().stream().map(CollectedSubscription::subject).toList();
            return subjects.stream()
                    .map(subject -> new Assessment(check.id(), CheckOutcome.NOT_ASSESSED, check.severity(), subject,
                            reason))
                    .toList();
        });
    }
}
