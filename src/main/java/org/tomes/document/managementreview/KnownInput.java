package org.tomes.document.managementreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Severity;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.NameJoiner;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.statement.ComplianceStatus;
import org.tomes.evidence.Evidence;
import org.tomes.finding.FindingState;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.review.decision.Decision;
import org.tomes.text.Texts;

/** Facts that the register contains about the inputs that the company writes itself (ISO/IEC 27001:2022, 9.3.2). */
record KnownInput(DocumentBuilder document, ManagementReviewData data) {

    /** Controls about the independent review of information security. */
    private static final Set<String> AUDITS = Set.of("A.5.35");
    /** Controls about contact with authorities, and about incidents from planning to evidence. */
    private static final Set<String> INCIDENTS = Set.of("A.5.5", "A.5.24", "A.5.25", "A.5.26", "A.5.27", "A.5.28",
            "A.6.8");

    /** Returns the facts for a section; empty if the register contains none. */
    List<String> of(String section) {
        return switch (section) {
            case "audits" -> audits();
            case "feedback" -> incidents();
            case "treatment" -> risks();
            default -> List.of();
        };
    }

    private List<String> audits() {
        List<String> all = new ArrayList<>(evidence(AUDITS));
        List<String> rejected = data.rejectedButImplemented().stream().map(change -> "#" + change.number()).toList();
        if (!rejected.isEmpty()) {
            all.add(text("rejected", String.join(", ", rejected)));
        }
        long broken = PolicyRuleResult.of(data.basis())
                .stream()
                .filter(rule -> rule.status() == ComplianceStatus.NOT_MET)
                .count();
        if (broken > 0) {
            document.sectionNumber("statements").ifPresent(number -> all.add(text("rules", broken, number)));
        }
        int findings = data.overdueFindings().size();
        int reviews = data.overdueReviews().size();
        if (findings + reviews > 0) {
            all.add(text("late", findings, reviews));
        }
        return all;
    }

    private List<String> incidents() {
        return Stream.concat(
                data.decisions()
                        .relevant()
                        .stream()
                        .filter(Decision::isUrgent)
                        .map(decision -> text("urgent", decision.code(), decision.firstLine())),
                evidence(INCIDENTS).stream()).toList();
    }

    private List<String> risks() {
        List<Measure> unrated = AcceptedRisksPart.unrated(data);
        int accepted = data.in(FindingState.RISK_ACCEPTED).size();
        int high = data.open(Severity.HIGH).size();
        List<String> all = new ArrayList<>();
        if (accepted + unrated.size() > 0) {
            all.add(text("accepted", accepted, document.formats()
                    .orDash(NameJoiner.of(unrated.stream().map(Measure::code).toList(), document.texts()))));
        }
        if (high > 0) {
            all.add(text("highRisk", high));
        }
        return all;
    }

    private List<String> evidence(Set<String> controls) {
        return data.evidence()
                .stream()
                .filter(item -> controls.stream()
                        .anyMatch(control -> item.isFor(new RecordRef(RecordType.CONTROL, control, control))))
                .map(this::named)
                .toList();
    }

    private String named(Evidence item) {
        return text("evidence", item.code(), item.title(), document.formats().day(item.current().capturedAt()));
    }

    private String text(String keySuffix, Object... arguments) {
        Texts texts = document.texts();
        return texts.get("managementreview.known." + keySuffix, arguments);
    }
}
