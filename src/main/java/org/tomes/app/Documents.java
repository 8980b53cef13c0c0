package org.tomes.app;

import java.time.Clock;
import java.util.List;
import org.tomes.change.ChangeService;
import java.util.Map;
import org.tomes.office.OfficeWriters;
import org.tomes.policy.Composer;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.DocumentService;
import org.tomes.policy.DocumentWriter;
import org.tomes.policy.Dresser;
import org.tomes.policy.brand.BrandService;
import org.tomes.policy.cloud.PolicyComposer;
import org.tomes.policy.compose.Imprints;
import org.tomes.policy.annex.AnnexComposer;
import org.tomes.policy.responsibility.RaciComposer;
import org.tomes.policy.evidence.ProofComposer;
import org.tomes.policy.change.ChangeReportComposer;
import org.tomes.policy.soa.SoaComposer;
import org.tomes.policy.draft.Wording;
import org.tomes.policy.statement.StatementService;
import org.tomes.storage.Register;

/** Wires the composers of all documents to one register. */
final class Documents {

    private final Register register;
    private final ChangeService changes;
    private final Imprints imprints;
    private final StatementService statements;
    private final Wording wording;

    private Documents(Register register, ChangeService changes, Clock clock, StatementService statements, Wording wording, BrandService brand) {
        this.register = register;
        this.changes = changes;
        this.statements = statements;
        this.wording = wording;
        this.imprints = new Imprints(clock, register.ledger(), register.companyProfiles(), register.people(), register.roles(),
                register.responsibilities(), brand);
    }

    /** @param drafts says which version is being worked on @param writers one for each format */
    static DocumentService of(Register register, ChangeService changes, Clock clock, StatementService statements, Wording wording,
            BrandService brand, Dresser drafts, Map<DocumentFormat, DocumentWriter> writers) {
        return new DocumentService(new Documents(register, changes, clock, statements, wording, brand).composers(), writers,
                OfficeWriters.workbooks(), drafts);
    }

    private List<Composer> composers() {
        return List.of(
                new PolicyComposer(imprints, register.measures(), register.responsibilities(), register.snapshots(), register.scores(),
                        register.scoreTargets(), statements, wording),
                new AnnexComposer(imprints, register.measures(), register.findings()),
                new RaciComposer(imprints, register.responsibilities(), register.people(), register.roles()),
                new ProofComposer(imprints, register.evidence(), register.measures(), register.snapshots()),
                new ChangeReportComposer(imprints, changes, register.measures(), register.snapshots()),
                new SoaComposer(imprints, register.soaEntries(), register.measures(), register.people()));
    }
}
