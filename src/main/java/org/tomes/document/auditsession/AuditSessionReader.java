package org.tomes.document.auditsession;

import java.util.List;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.soa.ControlStatusReader;
import org.tomes.document.statement.EvaluationBasis;
import org.tomes.document.statement.StatementService;
import org.tomes.evidence.EvidenceItems;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingService;
import org.tomes.ledger.Ledger;
import org.tomes.measure.Measure;
import org.tomes.measure.Measures;
import org.tomes.review.Review;
import org.tomes.review.ReviewService;
import org.tomes.soa.SoaService;
import org.tomes.text.Language;

/** Reads the register for audit sessions. */
public final class AuditSessionReader {

    /** The data that a session shows. */
    public record Sources(SoaService soa, Measures measures, EvidenceItems evidence, ReviewService reviews,
            FindingService findings, StatementService statements, ControlStatusReader proofs, Ledger ledger) {
    }

    private final DocumentMetadataService metadataService;
    private final Sources sources;

    public AuditSessionReader(DocumentMetadataService metadataService, Sources sources) {
        this.metadataService = metadataService;
        this.sources = sources;
    }

    /** Reads all data of a session from one state of the register. Later changes do not appear in the session. */
    public AuditedRegister read(Language language) {
        return metadataService.readConsistently(head -> {
            DocumentMetadata metadata = metadataService.of(DocumentKind.EVIDENCE_INDEX, head);
            List<Review> reviews = sources.reviews().records();
            List<Measure> measures = sources.measures().all();
            List<Finding> findings = sources.findings().all();
            EvaluationBasis basis = sources.statements().basis(DocumentKind.CLOUD_SECURITY_POLICY);
            return new AuditedRegister(metadata, metadataService.names(), language,
                    new AuditedRegister.Records(sources.soa().rows(measures, language), sources.proofs().read(basis),
                            sources.evidence().all(), reviews, sources.reviews().all(), findings,
                            PolicyRuleResult.of(basis)),
                    sources.findings().explanations(), sources.ledger());
        });
    }
}
