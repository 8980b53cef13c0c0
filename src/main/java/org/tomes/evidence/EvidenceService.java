package org.tomes.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditAction;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.People;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Manages the evidence of one register. */
public final class EvidenceService {

    private final Ledger ledger;
    private final EvidenceItems items;
    private final People people;
    private final InventoryService inventory;
    private final Clock clock;
    private final EvidenceFileStore files;

    public EvidenceService(Ledger ledger, EvidenceItems items, People people, InventoryService inventory, Clock clock) {
        this.ledger = ledger;
        this.items = items;
        this.people = people;
        this.inventory = inventory;
        this.clock = clock;
        this.files = new EvidenceFileStore(items);
    }

    /** Returns all evidence, sorted by number. */
    public List<Evidence> all() {
        return items.all();
    }

    /** Returns the evidence attached to this record. */
    public List<Evidence> of(RecordRef record) {
        return items.all().stream().filter(evidence -> evidence.isFor(record)).toList();
    }

    /**
     * @param code code of the evidence, such as {@code E-007}, or only the number
     * @throws Problem if there is no such evidence
     */
    public Evidence get(String code) {
        String digits = code.strip().toUpperCase(Locale.ROOT).replaceFirst("^E-", "");
        Optional<Evidence> item = digits.matches("\\d{1,9}") ? items.find(Integer.parseInt(digits)) : Optional.empty();
        return item.orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("evidence.unknown", code.strip())));
    }

    /**
     * Adds a file as new evidence, or as the next version of existing evidence.
     *
     * @param capturedAt the time that the file documents; a time in the future is replaced by the current time
     * @throws Problem if the file cannot be read or is too large
     * @throws InvalidRecord if a field is out of range
     */
    public Evidence addFile(Actor actor, Evidence evidence, EvidenceFile file, Instant capturedAt,
            Optional<LocalDate> validUntil) {
        EvidenceSource.OfFile measured = files.measure(file);
        return ledger.write(actor, tx -> {
            files.store(tx, file, measured);
            return put(actor, evidence, measured, capturedAt, validUntil);
        });
    }

    /** Adds a web address in the same way as {@link #addFile}. */
    public Evidence addLink(Actor actor, Evidence evidence, String address, Instant capturedAt,
            Optional<LocalDate> validUntil) {
        return put(actor, evidence, new EvidenceSource.OfLink(address.strip()), capturedAt, validUntil);
    }

    /** Adds an Azure snapshot in the same way as {@link #addFile}. Its time of capture is used. */
    public Evidence addSnapshot(Actor actor, Evidence evidence, int number, Optional<LocalDate> validUntil) {
        Snapshot snapshot = inventory.get(number);
        return put(actor, evidence, new EvidenceSource.OfSnapshot(number), snapshot.capturedAt(), validUntil);
    }

    private Evidence put(Actor actor, Evidence evidence, EvidenceSource source, Instant capturedAt,
            Optional<LocalDate> validUntil) {
        Instant now = clock.instant();
        Instant captured = (capturedAt.isAfter(now) ? now : capturedAt).truncatedTo(ChronoUnit.MICROS);
        Evidence updated = evidence.with(new EvidenceVersion(0, captured, validUntil, source));
        LocalDate day = LocalDate.ofInstant(captured, clock.getZone());
        validUntil.filter(day::isAfter).ifPresent(last -> {
            throw new InvalidRecord(List.of(new FieldError("validUntil",
                    Message.of("evidence.expiredBefore", last.toString(), day.toString()))));
        });
        return ledger.write(actor, tx -> {
            check(updated);
            return updated.revision() == 0 ? items.add(tx, updated) : items.update(tx, updated);
        });
    }

    /** @throws org.tomes.problem.StaleRecord if the evidence was changed since it was read */
    public Evidence change(Actor actor, Evidence evidence) {
        return ledger.write(actor, tx -> {
            check(evidence);
            return items.update(tx, evidence);
        });
    }

    /** Attaches the evidence to a record. */
    public Evidence attach(Actor actor, Evidence evidence, RecordRef record) {
        if (evidence.isFor(record)) {
            return evidence;
        }
        List<RecordRef> links = new ArrayList<>(evidence.links());
        links.add(record);
        return change(actor, evidence.described(evidence.title(), evidence.description(), evidence.owner(), links));
    }

    /** Detaches the evidence from a record; it remains in the register. */
    public Evidence detach(Actor actor, Evidence evidence, RecordRef record) {
        List<RecordRef> links = evidence.links().stream().filter(link -> !record.isSameRecord(link)).toList();
        return change(actor, evidence.described(evidence.title(), evidence.description(), evidence.owner(), links));
    }

    /** Returns the hashes of registered files whose content is missing because they were imported from a workbook. */
    public Set<String> missing() {
        return items.missing();
    }

    /**
     * Adds the content of files of which only the registration exists so far.
     *
     * @return the number of these files whose content was missing
     */
    public int addMissingContent(Actor actor, List<EvidenceFile> candidates) {
        Set<String> missing = items.missing();
        return ledger.write(actor, tx -> {
            int supplied = 0;
            for (EvidenceFile file : candidates) {
                EvidenceSource.OfFile measured = files.measure(file);
                if (missing.remove(measured.sha256())) {
                    files.store(tx, file, measured);
                    tx.record(AuditAction.CHANGED,
                            new RecordRef(RecordType.EVIDENCE_FILE, measured.sha256(),
                                    measured.sha256().substring(0, 12)),
                            AuditFields.of("content", "missing"), AuditFields.of("content", measured.size()));
                    supplied++;
                }
            }
            return supplied;
        });
    }

    /**
     * Imports evidence of another register from a workbook in one transaction. The content of its files may be missing.
     */
    public void importAll(Actor actor, List<Evidence> added, List<Evidence> changed) {
        ledger.write(actor, tx -> {
            added.forEach(evidence -> {
                check(evidence);
                evidence.versions().forEach(version -> {
                    if (version.source() instanceof EvidenceSource.OfFile file) {
                        items.announce(tx, file.sha256(), file.size());
                    }
                });
                items.add(tx, evidence);
            });
            changed.forEach(evidence -> {
                check(evidence);
                items.update(tx, evidence);
            });
            return null;
        });
    }

    private void check(Evidence evidence) {
        List<FieldError> errors = new ArrayList<>(EvidenceRules.violations(evidence));
        if (evidence.owner().filter(owner -> people.find(owner).isEmpty()).isPresent()) {
            errors.add(new FieldError("owner", Message.of("evidence.unknownPerson")));
        }
        InvalidRecord.throwIfAny(errors);
    }

    /**
     * Writes the content of a file to a stream.
     *
     * @throws Problem if the content in the register does not match the hash
     */
    public void write(EvidenceSource.OfFile file, OutputStream out) throws IOException {
        files.write(file, out);
    }
}
