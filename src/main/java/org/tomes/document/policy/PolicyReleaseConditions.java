package org.tomes.document.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.check.Severity;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.release.ApprovalBasis;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.release.FrozenContent;
import org.tomes.document.release.HighSeverityDeviation;
import org.tomes.document.release.HighSeverityDeviation.Decision;
import org.tomes.document.release.ReleaseBlocked;
import org.tomes.document.release.ReleaseBlocked.BlockingRecord;
import org.tomes.document.release.ReleaseGate;
import org.tomes.document.release.VersionState;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementService;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingState;
import org.tomes.finding.Findings;
import org.tomes.ledger.RecordType;
import org.tomes.text.Language;

/**
 * Permits the release of the cloud security policy only if a decision exists about each known deviation of high
 * severity. This is a measure, a change, an exception, or a reason for releasing the policy nevertheless. Management
 * must not sign rules that the company knowingly violates, unless the consequences have been decided. A retired measure
 * and a rejected or withdrawn change do not count as decisions. A reason also applies to later versions.
 */
public final class PolicyReleaseConditions implements ReleaseGate {

    private final Findings findings;
    private final StatementService statements;
    private final DocumentVersions versions;
    private final Clock clock;

    public PolicyReleaseConditions(Findings findings, StatementService statements, DocumentVersions versions,
            Clock clock) {
        this.findings = findings;
        this.statements = statements;
        this.versions = versions;
        this.clock = clock;
    }

    @Override
    public List<HighSeverityDeviation> checkSubmission(DocumentKind kind, String reason) {
        if (!kind.equals(DocumentKind.CLOUD_SECURITY_POLICY)) {
            return List.of();
        }
        if (reason.isBlank()) {
            refuse("version.undecided", otherUndecided(reasoned()));
        }
        return deviations();
    }

    /** Checks a release. If only a language is added to the version in force, the release is not affected. */
    @Override
    public void checkRelease(DocumentVersion version, Function<Language, DocumentContent> frozen) {
        if (!version.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY) || version.state() != VersionState.APPROVED) {
            return;
        }
        refuse("version.undecidedSince", otherUndecided(findings(version)));
    }

    @Override
    public List<String> undecided(DocumentKind kind) {
        return !kind.equals(DocumentKind.CLOUD_SECURITY_POLICY) ? List.of()
                : otherUndecided(reasoned()).stream()
                        .map(blockingRecord -> blockingRecord.id() + " " + blockingRecord.title())
                        .toList();
    }

    /** Returns the findings for which the version in force contains a reason. */
    private Set<String> reasoned() {
        return versions.all()
                .stream()
                .filter(version -> version.kind().equals(DocumentKind.CLOUD_SECURITY_POLICY))
                .filter(version -> version.state() == VersionState.RELEASED)
                .flatMap(version -> findings(version).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> findings(DocumentVersion version) {
        return version.frozen()
                .map(FrozenContent::basis)
                .map(ApprovalBasis::deviations)
                .orElse(List.of())
                .stream()
                .filter(deviation -> deviation.decision() == Decision.REASON)
                .map(HighSeverityDeviation::finding)
                .collect(Collectors.toSet());
    }

    private List<BlockingRecord> otherUndecided(Set<String> listedFindings) {
        return deviations().stream()
                .filter(deviation -> deviation.decision() == Decision.REASON)
                .filter(deviation -> !listedFindings.contains(deviation.finding()))
                .map(deviation -> new BlockingRecord(deviation.finding(), deviation.resource()))
                .toList();
    }

    private static void refuse(String key, List<BlockingRecord> undecided) {
        if (!undecided.isEmpty()) {
            throw new ReleaseBlocked(key, RecordType.FINDING, undecided);
        }
    }

    private List<HighSeverityDeviation> deviations() {
        LocalDate today = LocalDate.now(clock);
        Remediations remedies = statements.remedies();
        return findings.all()
                .stream()
                .filter(finding -> finding.severity() == Severity.HIGH && finding.state() != FindingState.FIXED)
                .map(finding -> new HighSeverityDeviation(finding.id().toString(), finding.resource().name(),
                        decision(finding, remedies, today)))
                .toList();
    }

    private static Decision decision(Finding finding, Remediations remedies, LocalDate today) {
        Optional<org.tomes.finding.FindingDecision> inForce = finding.decision()
                .filter(findingDecision -> !findingDecision.expired(today));
        if (inForce.isPresent()) {
            return Decision.EXCEPTION;
        }
        Remediation remediation = remedies.of(finding);
        if (remediation.isMeasureDecided()) {
            return Decision.MEASURE;
        }
        if (!remediation.changes().isEmpty()) {
            return Decision.CHANGE;
        }
        return remediation.decisions().isEmpty() ? Decision.REASON : Decision.REVIEW;
    }
}
