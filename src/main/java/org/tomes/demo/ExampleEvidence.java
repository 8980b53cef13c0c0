package org.tomes.demo;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.change.ChangeRecord;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceFile;
import org.tomes.evidence.EvidenceService;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.Measure;
import org.tomes.text.Language;

/** The example company's evidence: small files, a link and a snapshot. Some of it has expired or will expire soon. */
final class ExampleEvidence {

    private static final LocalTime WHEN = LocalTime.of(9, 30);

    /**
     * @param validMonths 0 for evidence that does not expire
     * @param change whether the evidence also supports the first change
     * @param later whether the evidence was added after the first Statement of Applicability
     */
    record Entry(String file, String link, boolean snapshot, String owner, int daysAgo, int validMonths,
            List<String> measures, List<String> controls, boolean change, boolean later, BilingualValue<Wording> text) {
        boolean isOfIsms() {
            return !snapshot && !change && !later;
        }
    }

    /**
     * @param file name of the file in this language; absent if it is the name of the resource
     */
    record Wording(String file, String title, String description) {

        String fileOr(String resource) {
            return file == null ? resource : file;
        }
    }

    private final EvidenceService evidence;
    private final ExamplePeople people;
    private final Map<String, Measure> measures;
    private final Language language;
    private final LocalDate today;

    ExampleEvidence(EvidenceService evidence, ExamplePeople people, Map<String, Measure> measures, Language language,
            LocalDate today) {
        this.evidence = evidence;
        this.people = people;
        this.measures = measures;
        this.language = language;
        this.today = today;
    }

    /** Adds the usual evidence of an ISMS in operation. The first Statement of Applicability already refers to it. */
    void addIsmsEvidence(Actor actor) {
        entries().filter(Entry::isOfIsms).forEach(entry -> keep(actor, entry, Stream.of()));
    }

    /**
     * Adds the evidence of the first change, of the newest snapshot, and of later inspections.
     *
     * @param snapshot number of the newest snapshot
     */
    void addAzureEvidence(Actor actor, ChangeRecord first, int snapshot) {
        entries().filter(Entry::change).forEach(entry -> keep(actor, entry, Stream.of(first.ref())));
        entries().filter(Entry::snapshot)
                .forEach(entry -> evidence.addSnapshot(actor, draft(entry, Stream.of()), snapshot, until(entry)));
        entries().filter(Entry::later).forEach(entry -> keep(actor, entry, Stream.of()));
    }

    private static Stream<Entry> entries() {
        return Stream.of(new DemoFile("evidence.json").json(Entry[].class));
    }

    private void keep(Actor actor, Entry entry, Stream<RecordRef> change) {
        Evidence draft = draft(entry, change);
        Instant captured = day(entry).atTime(WHEN).toInstant(ZoneOffset.UTC);
        if (entry.file() == null) {
            evidence.addLink(actor, draft, entry.link(), captured, until(entry));
        } else {
            byte[] content = new DemoFile("evidence/" + entry.file()).bytes();
            evidence.addFile(actor, draft, new EvidenceFile(entry.text().in(language).fileOr(entry.file()),
                    () -> new ByteArrayInputStream(content)), captured, until(entry));
        }
    }

    private LocalDate day(Entry entry) {
        return today.minusDays(entry.daysAgo());
    }

    private Optional<LocalDate> until(Entry entry) {
        return Optional.of(day(entry).plusMonths(entry.validMonths())).filter(day -> entry.validMonths() > 0);
    }

    private Evidence draft(Entry entry, Stream<RecordRef> ofChange) {
        Wording wording = entry.text().in(language);
        Stream<RecordRef> ofMeasures = entry.measures().stream().map(code -> measures.get(code).ref());
        Stream<RecordRef> ofControls = entry.controls()
                .stream()
                .map(ControlId::of)
                .map(control -> new RecordRef(RecordType.CONTROL, control.toString(), control.toString()));
        return Evidence.titled(wording.title(), wording.description(), Optional.of(people.id(entry.owner())),
                Stream.of(ofMeasures, ofControls, ofChange).flatMap(stream -> stream).toList());
    }
}
