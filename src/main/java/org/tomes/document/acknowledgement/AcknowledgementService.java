package org.tomes.document.acknowledgement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.document.DocumentKind;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.release.VersionNumber;
import org.tomes.document.release.VersionState;
import org.tomes.ledger.Actor;
import org.tomes.ledger.Ledger;
import org.tomes.people.People;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.Sheet;
import org.tomes.text.Message;

/** Records which people have acknowledged a released version of a document. */
public final class AcknowledgementService {

    private final Ledger ledger;
    private final Acknowledgements acknowledgements;
    private final DocumentVersions versions;
    private final People people;
    private final Clock clock;

    public AcknowledgementService(Ledger ledger, Acknowledgements acknowledgements, DocumentVersions versions,
            People people, Clock clock) {
        this.ledger = ledger;
        this.acknowledgements = acknowledgements;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param number number of a released version; empty for the version in force
     * @throws Problem if this version does not exist or is not released
     */
    public AcknowledgementStatus status(DocumentKind kind, Optional<VersionNumber> number) {
        return status(released(kind, number));
    }

    public AcknowledgementStatus status(DocumentVersion version) {
        return AcknowledgementStatus.of(version, acknowledgements.all(), people.all());
    }

    /** Returns the status of those versions in force that at least one person has acknowledged. */
    public List<AcknowledgementStatus> statusesInForce() {
        return all().stream().filter(status -> status.version().state() == VersionState.RELEASED).toList();
    }

    /** Returns the status of those releases that at least one person has acknowledged. */
    public List<AcknowledgementStatus> all() {
        List<Acknowledgement> all = acknowledgements.all();
        return versions.all()
                .stream()
                .filter(version -> all.stream()
                        .anyMatch(acknowledgement -> acknowledgement.version().equals(version.id())))
                .map(version -> AcknowledgementStatus.of(version, all, people.all()))
                .toList();
    }

    private DocumentVersion released(DocumentKind kind, Optional<VersionNumber> number) {
        return versions.all()
                .stream()
                .filter(version -> version.kind().equals(kind) && version.released().isPresent())
                .filter(version -> number.isEmpty() || version.number().equals(number.get()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, number
                        .map(requested -> Message.of("acknowledgement.noSuchRelease", kind.key(), requested.toString()))
                        .orElseGet(() -> Message.of("acknowledgement.notReleased", kind.key()))));
    }

    /**
     * Reads a list and compares it with the register; nothing is written.
     *
     * @param addPeople whether people who are not in the register are added
     * @throws Problem if the list has no columns for a person and a date
     */
    public AcknowledgementImportPlan plan(DocumentVersion version, List<Sheet> sheets, boolean addPeople) {
        LocalDate released = LocalDate.ofInstant(version.released().orElseThrow().at(), clock.getZone());
        List<Acknowledgement> stored = acknowledgements.all()
                .stream()
                .filter(acknowledgement -> acknowledgement.version().equals(version.id()))
                .toList();
        return new AcknowledgementReader(version, stored, people.all(), addPeople, released, LocalDate.now(clock))
                .read(sheets);
    }

    /** Records everything in one step. */
    public void record(Actor actor, AcknowledgementImportPlan plan) {
        if (plan.added().isEmpty()) {
            return;
        }
        ledger.write(actor, tx -> {
            plan.newPeople().forEach(person -> people.add(tx, person));
            plan.added().forEach(acknowledgement -> acknowledgements.add(tx, acknowledgement));
            return plan;
        });
    }
}
