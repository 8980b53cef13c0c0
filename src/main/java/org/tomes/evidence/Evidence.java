package org.tomes.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.people.PersonId;

/**
 * Proof that a measure, a change or a control is as claimed.
 *
 * @param number number, from 1 in each register; shown as {@code E-001}
 * @param versions versions, at least one, newest last
 * @param links the records that the evidence supports
 */
public record Evidence(EvidenceId id, int number, String title, String description, Optional<PersonId> owner,
        List<EvidenceVersion> versions, List<RecordRef> links, int revision) implements AuditedRecord {

    public Evidence {
        versions = List.copyOf(versions);
        links = List.copyOf(links);
    }

    /** Creates evidence that is not in the register yet. */
    public static Evidence titled(String title, String description, Optional<PersonId> owner, List<RecordRef> links) {
        return new Evidence(EvidenceId.random(), 0, title, description, owner, List.of(), links, 0);
    }

    public String code() {
        return code(number);
    }

    public static String code(int number) {
        return String.format(Locale.ROOT, "E-%03d", number);
    }

    /** Returns the newest version. */
    public EvidenceVersion current() {
        return versions.getLast();
    }

    public EvidenceValidity validity(LocalDate today) {
        return EvidenceValidity.of(current().validUntil(), today);
    }

    public boolean isFor(RecordRef record) {
        return links.stream().anyMatch(record::isSameRecord);
    }

    Evidence with(EvidenceVersion version) {
        EvidenceVersion next = new EvidenceVersion(versions.size() + 1, version.capturedAt(), version.validUntil(),
                version.source());
        return new Evidence(id, number, title, description, owner,
                Stream.concat(versions.stream(), Stream.of(next)).toList(), links, revision);
    }

    public Evidence described(String newTitle, String newDescription, Optional<PersonId> newOwner,
            List<RecordRef> newLinks) {
        return new Evidence(id, number, newTitle, newDescription, newOwner, versions, newLinks, revision);
    }

    /** Returns a copy whose newest version has another expiry date. */
    public Evidence withValidUntil(Optional<LocalDate> day) {
        EvidenceVersion newest = current();
        return new Evidence(id, number, title, description, owner,
                Stream.concat(versions.subList(0, versions.size() - 1).stream(),
                        Stream.of(new EvidenceVersion(newest.number(), newest.capturedAt(), day, newest.source())))
                        .toList(),
                links, revision);
    }

    public Evidence numbered(int newNumber) {
        return new Evidence(id, newNumber, title, description, owner, versions, links, revision);
    }

    public Evidence withRevision(int newRevision) {
        return new Evidence(id, number, title, description, owner, versions, links, newRevision);
    }

    @Override
    public RecordRef ref() {
        return new RecordRef(RecordType.EVIDENCE, id.toString(), code());
    }

    @Override
    public AuditFields fields() {
        return AuditFields.of("title", title, "description", description, "owner",
                owner.map(PersonId::toString).orElse(""), "version", versions.size(), "source",
                versions.isEmpty() ? "" : current().source(), "capturedAt",
                versions.isEmpty() ? "" : current().capturedAt(), "validUntil",
                versions.isEmpty() ? "" : current().validUntil().map(LocalDate::toString).orElse(""), "links",
                links.stream().map(link -> link.type() + " " + link.id()).toList());
    }
}
