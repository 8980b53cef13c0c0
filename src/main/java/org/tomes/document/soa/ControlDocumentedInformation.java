package org.tomes.document.soa;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.catalogue.ControlId;
import org.tomes.document.acknowledgement.AcknowledgementStatus;
import org.tomes.document.compose.Formats;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionState;
import org.tomes.people.Duty;
import org.tomes.people.Responsibility;
import org.tomes.review.Review;
import org.tomes.soa.ImplementationState;
import org.tomes.text.Texts;

/**
 * Records of the register that implement controls in addition to measures and evidence: documents in force, the
 * responsibility matrix, and signed-off reviews.
 */
final class ControlDocumentedInformation {

    private static final String POLICY = "cloud-security-policy";
    /** Documents that implement a control when they are in force. Custom documents count by their template. */
    private static final Map<String, List<String>> DOCUMENTS = Map.ofEntries(
            Map.entry("A.5.1", List.of("security-policy", POLICY)), Map.entry("A.5.37", List.of("admin-guideline")),
            Map.entry("A.5.34", List.of("tom-annex")), Map.entry("5.2", List.of("security-policy", POLICY)),
            Map.entry("5.3", List.of("responsibilities")), Map.entry("6.1.3", List.of("treatment-plan")),
            Map.entry("6.1.3.f", List.of("management-review")),
            Map.entry("8.1", List.of("admin-guideline", "change-report")),
            Map.entry("9.1", List.of("secure-score-report", "cloud-security-evidence")),
            Map.entry("9.3", List.of("management-review")));
    /** Documents that define rules for a control when they are in force; others have to implement these rules. */
    private static final Map<String, List<String>> RULES = Map.of("A.5.10", List.of("staff-leaflet"), "A.5.15",
            List.of("access-concept"), "A.5.23", List.of("cloud-services"), "A.5.29", List.of("recovery-plan"),
            "A.5.30", List.of("recovery-plan"), "A.8.13", List.of("backup-concept"), "A.8.15",
            List.of("logging-concept"), "A.8.24", List.of("key-concept"), "A.5.37", List.of("network-documentation"));
    private static final String ANNEX = "A.";
    private static final String ROLES = "A.5.2";
    private static final String COMPLIANCE = "A.5.36";
    private static final String POLICIES = "A.5.1";
    private static final String AWARENESS = "A.6.3";

    /**
     * A single proof of a control.
     *
     * @param state implementation status of the control according to this proof alone
     */
    record Proof(Words words, ImplementationState state) {
    }

    /** Describes a proof in the language of the document. */
    @FunctionalInterface
    interface Words {
        String in(Texts texts, Formats formats);
    }

    private final Map<String, List<Proof>> byControl = new LinkedHashMap<>();
    /**
     * The policy in force, for controls that a policy rule names and that no other record implements, because a rule
     * alone implements nothing.
     */
    private final Map<String, List<Proof>> byRule;

    /**
     * @param acknowledged versions in force with acknowledgements
     * @param zone time zone of release dates
     */
    ControlDocumentedInformation(List<DocumentVersion> versions, List<AcknowledgementStatus> acknowledged,
            List<Responsibility> topics, List<Review> reviews, ZoneId zone) {
        documents(DOCUMENTS, ImplementationState.IMPLEMENTED, versions, zone);
        documents(RULES, ImplementationState.PARTLY, versions, zone);
        acknowledged.stream().map(ControlDocumentedInformation::acknowledgement).forEach(proof -> {
            add(POLICIES, proof);
            add(AWARENESS, proof);
        });
        long accountable = topics.stream()
                .filter(topic -> topic.assignees(Duty.ACCOUNTABLE).findAny().isPresent())
                .count();
        if (accountable > 0) {
            Proof matrix = new Proof((texts, formats) -> texts.get("soa.proof.matrix", accountable, topics.size()),
                    accountable == topics.size() ? ImplementationState.IMPLEMENTED : ImplementationState.PARTLY);
            add(ROLES, matrix);
            add("5.3", matrix);
        }
        if (!reviews.isEmpty()) {
            LocalDate last = reviews.getLast().date();
            Proof signedOff = new Proof(
                    (texts, formats) -> texts.get("soa.proof.reviews", reviews.size(), formats.date(last)),
                    ImplementationState.PARTLY);
            add(COMPLIANCE, signedOff);
            add("9.1", signedOff);
        }
        byRule = released(POLICY, versions)
                .map(policy -> ruled(new Proof(rule(policy), ImplementationState.NOT_IMPLEMENTED)))
                .orElse(Map.of());
    }

    private static Words rule(DocumentVersion policy) {
        return (texts, formats) -> texts.get("soa.proof.rule", policy.kind().title(texts), policy.number().toString());
    }

    private Map<String, List<Proof>> ruled(Proof policy) {
        return PolicyRules.all()
                .stream()
                .flatMap(rule -> rule.controls().stream())
                .map(ControlId::toString)
                .distinct()
                .filter(control -> !byControl.containsKey(control))
                .collect(Collectors.toMap(Function.identity(), control -> List.of(policy)));
    }

    private static Optional<DocumentVersion> released(String template, List<DocumentVersion> versions) {
        return versions.stream()
                .filter(version -> version.kind().template().equals(template)
                        && version.state() == VersionState.RELEASED)
                .findFirst();
    }

    private void documents(Map<String, List<String>> documents, ImplementationState state,
            List<DocumentVersion> versions, ZoneId zone) {
        documents.forEach((control,
                templates) -> templates.forEach(template -> released(template, versions).ifPresentOrElse(
                        version -> add(control, new Proof(document(version, zone), state)),
                        () -> unreleased(control, template, versions))));
    }

    /**
     * Adds a document that is not in force to a clause, to show that the document exists. It does not prove a control.
     */
    private void unreleased(String control, String template, List<DocumentVersion> versions) {
        if (control.startsWith(ANNEX)) {
            return;
        }
        versions.stream()
                .filter(version -> version.kind().template().equals(template) && version.released().isEmpty())
                .findFirst()
                .ifPresent(
                        version -> add(control,
                                new Proof(
                                        (texts, formats) -> texts.get("soa.proof.unreleased",
                                                version.kind().title(texts), version.number().toString()),
                                        ImplementationState.PLANNED)));
    }

    /** Returns the proof by acknowledged policies, which cover awareness and training only in part. */
    private static Proof acknowledgement(AcknowledgementStatus status) {
        return new Proof(
                (texts, formats) -> texts.get("soa.proof.acknowledged", status.version().kind().title(texts),
                        status.version().number().toString(), status.acknowledgedCount(), status.required()),
                ImplementationState.PARTLY);
    }

    private static Words document(DocumentVersion version, ZoneId zone) {
        LocalDate day = version.released().orElseThrow().at().atZone(zone).toLocalDate();
        return (texts, formats) -> texts.get("soa.proof.document", version.kind().title(texts),
                version.number().toString(), formats.date(day));
    }

    private void add(String control, Proof proof) {
        byControl.computeIfAbsent(control, first -> new ArrayList<>()).add(proof);
    }

    /**
     * @param control number of an Annex A control, or of a clause of the standard
     */
    List<Proof> of(String control) {
        return byControl.getOrDefault(control, List.of());
    }

    /**
     * Returns the proofs of a control without measures. If there are no other proofs, the proof is a rule of the policy
     * in force.
     */
    List<Proof> proofsWithoutMeasures(String control) {
        return byControl.getOrDefault(control, byRule.getOrDefault(control, List.of()));
    }

    /** Returns the controls and clauses with at least one proof. */
    Set<String> controls() {
        return Set.copyOf(byControl.keySet());
    }
}
