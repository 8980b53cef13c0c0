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
import org.tomes.measure.Measure;
import org.tomes.text.Language;

/** The example company's evidence: small files, a link and a snapshot; some of it has expired or soon will. */
final class ExampleEvidence {

    private static final LocalTime WHEN = LocalTime.of(9, 30);

    /** @param change whether it also supports the first change */
    record Entry(String file, String link, boolean snapshot, String owner, int daysAgo, int validDays,
            List<String> measures, List<String> controls, boolean change, Bilingual<Wording> text) {
    }

    record Wording(String title, String description) {
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

    /** @param snapshot number of the newest snapshot */
    void keep(Actor actor, ChangeRecord first, int snapshot) {
        for (Entry entry : new DemoFile("evidence.json").json(Entry[].class)) {
            Evidence draft = draft(entry, first);
            LocalDate day = today.minusDays(entry.daysAgo());
            Instant captured = day.atTime(WHEN).toInstant(ZoneOffset.UTC);
            Optional<LocalDate> until = Optional.of(day.plusDays(entry.validDays()));
            if (entry.file() != null) {
                byte[] content = new DemoFile("evidence/" + entry.file()).bytes();
                evidence.addFile(actor, draft, new EvidenceFile(entry.file(), () -> new ByteArrayInputStream(content)),
                        captured, until);
            } else if (entry.link() != null) {
                evidence.addLink(actor, draft, entry.link(), captured, until);
            } else {
                evidence.addSnapshot(actor, draft, snapshot, until);
            }
        }
    }

    private Evidence draft(Entry entry, ChangeRecord first) {
        Wording wording = entry.text().in(language);
        Stream<RecordRef> ofMeasures = entry.measures().stream().map(code -> measures.get(code).ref());
        Stream<RecordRef> ofControls = entry.controls()
                .stream()
                .map(ControlId::of)
                .map(control -> new RecordRef("control", control.toString(), control.toString()));
        Stream<RecordRef> ofChange = entry.change() ? Stream.of(first.ref()) : Stream.empty();
        return Evidence.titled(wording.title(), wording.description(), Optional.of(people.id(entry.owner())),
                Stream.of(ofMeasures, ofControls, ofChange).flatMap(stream -> stream).toList());
    }
}
