package org.tomes.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceId;
import org.tomes.evidence.EvidenceRules;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.spreadsheet.CellError;
import org.tomes.people.PersonId;
import org.tomes.text.Message;

/**
 * Reads evidence, one row per version, and its links. A workbook does not contain the content of files; the register
 * stores their hash until the content is supplied. Versions already in the register are not changed.
 */
final class EvidenceReader {

    private static final String SHA256 = "[0-9a-f]{64}";

    private final Map<EvidenceId, Evidence> stored;
    private final Map<Integer, String> snapshots;
    private final RecordIndex records;
    private final List<Evidence> added = new ArrayList<>();
    private final List<Evidence> changed = new ArrayList<>();

    EvidenceReader(ExchangedRecords register, RecordIndex records) {
        this.stored = register.evidence().stream().collect(Collectors.toMap(Evidence::id, Function.identity()));
        this.snapshots = register.snapshots();
        this.records = records;
    }

    List<Evidence> added() {
        return added;
    }

    List<Evidence> changed() {
        return changed;
    }

    void read(List<TypedRowReader> rows, List<TypedRowReader> links, List<CellError> errors) {
        Map<EvidenceId, List<TypedRowReader>> byId = new LinkedHashMap<>();
        rows.forEach(
                row -> byId.computeIfAbsent(new EvidenceId(row.id("evidenceId")), id -> new ArrayList<>()).add(row));
        Map<EvidenceId, List<RecordRef>> linked = new LinkedHashMap<>();
        for (TypedRowReader row : links) {
            EvidenceId id = new EvidenceId(row.id("evidenceId"));
            if (!byId.containsKey(id)) {
                row.addError("evidenceId", Message.of("exchange.unknownRecord", row.text("evidence")));
            }
            records.record(row).ifPresent(record -> linked.computeIfAbsent(id, key -> new ArrayList<>()).add(record));
            errors.addAll(row.errors());
        }
        byId.forEach((id, versions) -> {
            read(id, versions, linked.getOrDefault(id, List.of()));
            versions.forEach(row -> errors.addAll(row.errors()));
        });
    }

    private void read(EvidenceId id, List<TypedRowReader> rows, List<RecordRef> links) {
        TypedRowReader last = rows.getLast();
        Optional<PersonId> owner = last.person("owner", "ownerId");
        List<EvidenceVersion> versions = new ArrayList<>();
        for (TypedRowReader row : rows) {
            versions.add(version(row, versions.size() + 1));
        }
        Evidence before = stored.get(id);
        if (before == null) {
            Evidence evidence = new Evidence(id, last.number("evidence"), last.text("title"), last.text("description"),
                    owner, versions, links, 0);
            last.addError(EvidenceRules.violations(evidence));
            added.add(evidence);
        } else if (!before.versions().equals(versions)) {
            last.addError("version", Message.of("exchange.versionChanged", before.code()));
        } else {
            // Keeps links to records that workbooks do not contain.
            List<RecordRef> all = Stream
                    .concat(links.stream(),
                            before.links().stream().filter(link -> !SubjectKind.isExchanged(link.type())))
                    .toList();
            Evidence evidence = before.described(last.text("title"), last.text("description"), owner,
                    hasSameLinks(before, all) ? before.links() : all);
            last.addError(EvidenceRules.violations(evidence));
            if (!evidence.equals(before)) {
                changed.add(evidence);
            }
        }
    }

    private static boolean hasSameLinks(Evidence before, List<RecordRef> all) {
        return before.links().size() == all.size() && all.stream().allMatch(before::isFor);
    }

    private EvidenceVersion version(TypedRowReader row, int number) {
        if (row.number("version") != number) {
            row.addError("version", Message.of("exchange.versionOrder", number));
        }
        return new EvidenceVersion(number, row.instant("capturedAt"), row.date("validUntil"), source(row));
    }

    private EvidenceSource source(TypedRowReader row) {
        Optional<Kind> kind = row.constant("kind", "exchange", Kind.values());
        if (kind.isEmpty()) {
            row.addError("kind", Message.of("exchange.unreadable", row.text("kind")));
            return new EvidenceSource.OfLink("");
        }
        String hash = row.text("sha256").strip();
        if (kind.get() != Kind.LINK && !hash.matches(SHA256)) {
            row.addError("sha256", Message.of("exchange.unreadable", hash));
        }
        return switch (kind.get()) {
            case LINK -> new EvidenceSource.OfLink(row.text("source"));
            case FILE -> file(row, hash);
            case SNAPSHOT -> snapshot(row.number("source"), hash);
        };
    }

    private static EvidenceSource file(TypedRowReader row, String hash) {
        String name = row.text("source");
        long size = row.amount("size");
        if (!name.equals(EvidenceRules.fileName(name))) {
            row.addError("source", Message.of("exchange.fileName", name));
        }
        if (size < 1 || size > EvidenceRules.MAX_FILE) {
            row.addError("size", Message.of("exchange.unreadable", row.text("size")));
        }
        return new EvidenceSource.OfFile(name, hash, size);
    }

    private EvidenceSource snapshot(int number, String hash) {
        return hash.equals(snapshots.get(number)) ? new EvidenceSource.OfSnapshot(number)
                : new EvidenceSource.OfForeignSnapshot(number, hash);
    }

    /** The kind of content of a version. */
    enum Kind {
        FILE,
        LINK,
        SNAPSHOT
    }
}
