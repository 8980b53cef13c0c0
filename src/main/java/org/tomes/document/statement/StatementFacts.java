package org.tomes.document.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tomes.check.Assessment;
import org.tomes.check.CheckId;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingDeadlines;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.SnapshotSource;
import org.tomes.parameter.Parameter;
import org.tomes.parameter.ParameterValues;
import org.tomes.text.Message;

/** The data from which statements are evaluated, read from the register at one moment. */
public final class StatementFacts {

    /**
     * Maximum age of a snapshot in days. An older snapshot still proves deviations, but no longer proves compliance.
     */
    public static final int STALE_DAYS = 90;

    private final LocalDate today;
    private final ZoneId zone;
    private final Optional<Inventory> inventory;
    private final List<ResourceEntry> missing;
    private final Map<CheckId, List<Assessment>> assessments;
    private final Map<Finding.Key, Finding> findings;
    private final RegisterFacts register;
    private final ParameterValues values;
    private final Remediations remedies;

    /**
     * @param zone time zone that defines the days
     * @param inventory newest snapshot
     * @param missing resources of earlier snapshots that the newest one does not contain, although their removal is not
     * proven
     * @param assessments results of all checks of the newest snapshot
     * @param findings current findings
     * @param values values required by the company
     */
    public StatementFacts(LocalDate today, ZoneId zone, Optional<Inventory> inventory, List<ResourceEntry> missing,
            List<Assessment> assessments, List<Finding> findings, RegisterFacts register, ParameterValues values) {
        this.today = today;
        this.zone = zone;
        this.inventory = inventory;
        this.missing = List.copyOf(missing);
        this.assessments = assessments.stream().collect(Collectors.groupingBy(Assessment::check));
        this.findings = findings.stream()
                .collect(Collectors.toMap(Finding::key, Function.identity(), (finding, other) -> finding));
        this.register = register;
        this.values = values;
        this.remedies = Remediations.of(register.measures(), register.changes(), register.decisions(), register.links(),
                () -> inventory, new FindingDeadlines(values, zone), findings);
    }

    public LocalDate today() {
        return today;
    }

    public Optional<Inventory> inventory() {
        return inventory;
    }

    /** Whether the newest snapshot was read from files, which may be incomplete. */
    boolean mayBeIncomplete() {
        return inventory.map(Inventory::snapshot)
                .filter(snapshot -> snapshot.source() == SnapshotSource.FILES && !snapshot.isDeclaredComplete())
                .isPresent();
    }

    /**
     * Returns the resources of earlier snapshots that the newest snapshot does not contain, although their removal is
     * not proven.
     */
    List<ResourceEntry> missing() {
        return missing;
    }

    public RegisterFacts register() {
        return register;
    }

    /** Returns the value that the company requires. */
    int value(Parameter parameter) {
        return values.get(parameter);
    }

    /** Returns the planned remediation of findings, with dates. */
    public Remediations remedies() {
        return remedies;
    }

    Optional<SnapshotReference> snapshotReference() {
        return inventory.map(Inventory::snapshot).map(SnapshotReference::of);
    }

    List<Assessment> assessments(CheckId check) {
        return assessments.getOrDefault(check, List.of());
    }

    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    Optional<Finding> finding(CheckId check, String resource) {
        return Optional.ofNullable(findings.get(Finding.Key.of(check, resource)));
    }

    /** Returns the decision that accepts a finding, if it is valid today. */
    Optional<AcceptedDeviation> excuse(Finding finding) {
        return finding.decision()
                .filter(decision -> !decision.expired(today))
                .map(decision -> new AcceptedDeviation(finding.state(), decision.until(),
                        register.names().person(decision.by()), register.names().person(finding.unconfirmedEntry()),
                        decision.reason()));
    }

    /**
     * Returns the message that the snapshot is too old to prove compliance; empty if it is recent or there is no
     * snapshot.
     */
    List<Message> staleness() {
        return inventory.map(Inventory::snapshot)
                .map(Snapshot::capturedAt)
                .map(this::daysSince)
                .filter(age -> age > STALE_DAYS)
                .map(age -> Message.of("statement.because.stale", age, STALE_DAYS))
                .stream()
                .toList();
    }

    /** Returns the age in days; it is never negative. */
    long daysSince(Instant moment) {
        return Math.max(0, ChronoUnit.DAYS.between(day(moment), today));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
