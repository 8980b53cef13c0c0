package org.tomes.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.tomes.azure.AzureClient;
import org.tomes.change.ChangeSnapshotUse;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckService;
import org.tomes.check.Checks;
import org.tomes.check.CompanyContext;
import org.tomes.check.ScoreAgainstTarget;
import org.tomes.check.cost.ExpectedCosts;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.cost.CostEstimates;
import org.tomes.cost.CostService;
import org.tomes.document.release.VersionSnapshotUse;
import org.tomes.evidence.EvidenceSnapshotUse;
import org.tomes.finding.CheckRunService;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingService;
import org.tomes.finding.importing.ReportService;
import org.tomes.inventory.InventoryService;
import org.tomes.ledger.Actor;
import org.tomes.networkplan.NetworkPlanService;
import org.tomes.networkplan.ServiceTagService;
import org.tomes.pull.PullService;
import org.tomes.score.AggregateScore;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.ScoreService;
import org.tomes.settings.CompanyProfile;
import org.tomes.storage.Register;
import org.tomes.text.Message;

/** The services that read Azure data and assess it by the company's rules. */
public record AzureServices(PullService pull, InventoryService inventory, CheckRulesService rules,
        NetworkPlanService networkPlans, ServiceTagService serviceTags, CheckService checks, FindingService findings,
        CheckRunService checkRuns, ReportService reports, ScoreService scores, ScoreServices scoreServices,
        CostService costs) {

    /**
     * @param reassess assesses the newest snapshot again after the criteria have changed
     * @param noPulls reason why pulls are refused; empty if they are allowed
     */
    static AzureServices of(Register register, Consumer<Actor> reassess, Optional<Message> noPulls, Clock clock) {
        ScoreService scores = new ScoreService(register.ledger(), register.scores(), register.scoreTargets(), clock);
        CheckRulesService rules = new CheckRulesService(register.ledger(), register.checkRules(),
                () -> scoreAgainstTarget(scores, clock.getZone()),
                () -> register.companyProfiles().find().flatMap(CompanyProfile::textLanguage));
        ServiceTagService serviceTags = new ServiceTagService(register.ledger(), register.serviceTagLists(), reassess,
                clock);
        NetworkPlanService networkPlans = new NetworkPlanService(register.ledger(), register.networkPlans(), reassess);
        CheckService checks = new CheckService(() -> Checks.ALL, rules::criteria,
                () -> new CompanyContext(serviceTags.addresses(), register.costs().all(), networkPlans.plan()), clock);
        CheckRunService runs = new CheckRunService(register.ledger(), register.findings(), register.checkRuns(), checks,
                clock);
        InventoryService inventory = new InventoryService(register.ledger(), register.snapshots(), runs,
                List.of(new EvidenceSnapshotUse(register.evidence()), new ChangeSnapshotUse(register.changes()),
                        new VersionSnapshotUse(register.documentVersions())));
        return new AzureServices(
                new PullService(new AzureClient(clock, () -> Threads.perTask("azure")), inventory, scores, noPulls),
                inventory, rules, networkPlans, serviceTags, checks,
                new FindingService(register.ledger(), register.findings(), new FindingExplanations(() -> Checks.ALL),
                        () -> rules.criteria().values(), clock),
                runs, new ReportService(register.ledger(), runs, clock), scores, ScoreServices.of(register, clock),
                new CostService(register.ledger(), register.costs(), () -> expectedCosts(inventory, rules, clock),
                        clock));
    }

    /** Returns the Secure Score target with the newest value in the register; empty if there is no target. */
    private static Optional<ScoreAgainstTarget> scoreAgainstTarget(ScoreService scores, ZoneId zone) {
        return scores.target().map(target -> {
            List<ScoreSample> latest = scores.latest(ScoreModel.CLASSIC);
            OptionalDouble together = AggregateScore.of(latest).fraction();
            Optional<LocalDate> day = latest.stream()
                    .map(ScoreSample::takenAt)
                    .max(Comparator.naturalOrder())
                    .map(moment -> LocalDate.ofInstant(moment, zone));
            return new ScoreAgainstTarget(target.target(), together.isEmpty() ? Optional.empty()
                    : day.map(on -> new ScoreAgainstTarget.Measured(together.getAsDouble(), on)));
        });
    }

    /** Returns the expected costs, computed from the newest snapshot and the register's prices. */
    private static CostEstimates expectedCosts(InventoryService inventory, CheckRulesService rules, Clock clock) {
        return inventory.latest()
                .map(latest -> ExpectedCosts.of(new CheckContext(latest, rules.criteria(), clock.instant())))
                .orElse(CostEstimates.NONE);
    }
}
