package org.tomes.app;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.tomes.change.ChangeService;
import org.tomes.finding.FindingService;
import org.tomes.network.NetworkPlanService;
import org.tomes.network.ServiceTagService;
import org.tomes.office.OfficeWriters;
import org.tomes.people.ResponsibilityService;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.DocumentService;
import org.tomes.policy.DocumentWriter;
import org.tomes.policy.Dresser;
import org.tomes.policy.brand.BrandService;
import org.tomes.policy.annex.AnnexComposer;
import org.tomes.policy.change.ChangeReportComposer;
import org.tomes.policy.cloud.PolicyComposer;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.draft.Wording;
import org.tomes.policy.evidence.ProofComposer;
import org.tomes.policy.management.MgmtComposer;
import org.tomes.policy.network.NetComposer;
import org.tomes.policy.responsibility.RaciComposer;
import org.tomes.policy.score.KpiComposer;
import org.tomes.policy.soa.SoaComposer;
import org.tomes.policy.statement.StatementService;
import org.tomes.posture.PostureService;
import org.tomes.posture.rules.RuleService;
import org.tomes.review.ReviewService;
import org.tomes.score.ScoreService;
import org.tomes.storage.Register;

/** Wires the composers of all documents to one register. */
final class Documents {

    /** The services that documents ask; whatever else they are made of, they read from the register. */
    record Services(ChangeService changes, ScoreService scores, ScoreKpi kpi, StatementService statements, ReviewService reviews,
                    PostureService posture, NetworkPlanService networkPlans, RuleService rules, ServiceTagService serviceTags,
                    FindingService findings, ResponsibilityService responsibilities, Wording wording, BrandService brand) {
    }

    private final Register register;
    private final Services services;
    private final Imprints imprints;

    private Documents(Register register, Services services, Clock clock) {
        this.register = register;
        this.services = services;
        this.imprints = new Imprints(clock, register.ledger(), register.companyProfiles(), register.people(), register.roles(),
                register.responsibilities(), services.brand());
    }

    /** @param drafts says which version is being worked on @param writers one for each format */
    static DocumentService of(Register register, Services services, Clock clock, Dresser drafts, Map<DocumentFormat, DocumentWriter> writers) {
        return new DocumentService(new Documents(register, services, clock).composers(), writers, OfficeWriters.workbooks(), drafts,
                services.wording());
    }

    private List<Composer> composers() {
        return List.of(
                new PolicyComposer(imprints, register.measures(), register.responsibilities(), register.scores(), register.scoreTargets(),
                        services.statements()),
                new AnnexComposer(imprints, register.measures(), register.findings()),
                new RaciComposer(imprints, register.responsibilities(), register.people(), register.roles()),
                new ProofComposer(imprints, register.evidence(), register.measures(), register.snapshots()),
                new ChangeReportComposer(imprints, services.changes(), register.measures(), register.snapshots()),
                new KpiComposer(imprints, services.scores(), services.kpi().annotations(), services.kpi().links(), register.changes(),
                        register.measures()),
                new MgmtComposer(imprints, new MgmtComposer.Sources(register.measures(), register.soaEntries(), services.findings(),
                        services.reviews(), register.changes(), register.evidence(), services.responsibilities(), services.scores(),
                        services.kpi().links(), services.statements())),
                new NetComposer(imprints, new NetComposer.Sources(services.statements(), services.posture(), services.findings(),
                        services.networkPlans(), services.rules(), services.serviceTags())),
                new SoaComposer(imprints, register.soaEntries(), register.measures(), register.people()));
    }
}
