package org.tomes.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceExport;
import org.tomes.evidence.EvidenceSource;
import org.tomes.evidence.EvidenceVersion;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Adoption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.spreadsheet.MeasureTables;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.Review;
import org.tomes.soa.SoaEntry;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/**
 * A register's measures with all related records, as the sheets of one workbook. If an empty register imports this
 * workbook, it exports the same workbook again. The first sheet contains only the measures, like a CSV file.
 */
public final class RegisterTables {

    private final ExchangedRecords records;
    private final Texts texts;
    private final Map<PersonId, Person> people;
    private final Map<MeasureId, String> codes;

    public RegisterTables(ExchangedRecords records, Language language) {
        this.records = records;
        this.texts = Texts.in(language);
        this.people = records.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        this.codes = records.measures().stream().collect(Collectors.toMap(Measure::id, Measure::code));
    }

    public List<OutputSheet> all() {
        List<OutputSheet> all = new ArrayList<>(new MeasureTables(records.measures(), records.people(),
                referencedPeople(), customTitles(), texts.language()).all());
        all.add(RelatedRecordsSheet.LIBRARY.table(texts, records.adoptions().stream().map(this::row).toList()));
        all.add(RelatedRecordsSheet.SOA.table(texts, records.soa().stream().map(this::row).toList()));
        all.add(RelatedRecordsSheet.EVIDENCE.table(texts,
                () -> records.evidence().stream().flatMap(this::rows).iterator()));
        all.add(RelatedRecordsSheet.LINKS.table(texts,
                () -> records.evidence().stream().flatMap(this::links).iterator()));
        all.add(RelatedRecordsSheet.REVIEWS.table(texts,
                () -> records.reviews()
                        .stream()
                        .filter(review -> SubjectKind.isExchanged(review.subject().type()))
                        .map(this::row)
                        .iterator()));
        return all;
    }

    private Set<PersonId> referencedPeople() {
        Stream<PersonId> owners = Stream
                .concat(records.soa().stream().map(SoaEntry::owner), records.evidence().stream().map(Evidence::owner))
                .flatMap(Optional::stream);
        return Stream
                .concat(owners,
                        records.reviews()
                                .stream()
                                .filter(review -> SubjectKind.isExchanged(review.subject().type()))
                                .map(Review::person))
                .collect(Collectors.toSet());
    }

    private Map<String, String> customTitles() {
        return records.soa()
                .stream()
                .filter(SoaEntry::isCustom)
                .collect(Collectors.toMap(SoaEntry::control, SoaEntry::ownTitle));
    }

    private List<Object> row(Adoption adoption) {
        return List.of(adoption.measure().toString(), codes.getOrDefault(adoption.measure(), ""), adoption.key(),
                adoption.version(), adoption.language().tag());
    }

    private List<Object> row(SoaEntry entry) {
        return List.of(entry.control(), entry.ownTitle(), texts.name("soa", entry.decision()), entry.law(),
                entry.contract(), entry.risk(), entry.goodPractice(), entry.justification(),
                entry.state().map(state -> texts.name("soa", state)).orElse(""), entry.implementation(),
                entry.evidence(), name(entry.owner()), id(entry.owner()), entry.reviewIntervalMonths(),
                orEmpty(entry.nextReview()));
    }

    private Stream<List<Object>> rows(Evidence evidence) {
        return evidence.versions().stream().map(version -> row(evidence, version));
    }

    private List<Object> row(Evidence evidence, EvidenceVersion version) {
        EvidenceSource source = version.source();
        String kind = EvidenceExport.kind(source instanceof EvidenceSource.OfForeignSnapshot foreign
                ? new EvidenceSource.OfSnapshot(foreign.number())
                : source);
        return List.of(evidence.id().toString(), evidence.number(), evidence.title(), evidence.description(),
                name(evidence.owner()), id(evidence.owner()), version.number(), texts.get("exchange.kind." + kind),
                written(source), hash(source),
                source instanceof EvidenceSource.OfFile file ? String.valueOf(file.size()) : "",
                version.capturedAt().toString(), orEmpty(version.validUntil()));
    }

    private static String written(EvidenceSource source) {
        return switch (source) {
            case EvidenceSource.OfFile file -> file.name();
            case EvidenceSource.OfLink link -> link.address();
            case EvidenceSource.OfSnapshot snapshot -> String.valueOf(snapshot.number());
            case EvidenceSource.OfForeignSnapshot snapshot -> String.valueOf(snapshot.number());
        };
    }

    private String hash(EvidenceSource source) {
        return switch (source) {
            case EvidenceSource.OfFile file -> file.sha256();
            case EvidenceSource.OfLink ignored -> "";
            case EvidenceSource.OfSnapshot snapshot -> records.snapshots().getOrDefault(snapshot.number(), "");
            case EvidenceSource.OfForeignSnapshot snapshot -> snapshot.sha256();
        };
    }

    private Stream<List<Object>> links(Evidence evidence) {
        return evidence.links()
                .stream()
                .filter(link -> SubjectKind.isExchanged(link.type()))
                .map(link -> List.of(evidence.id().toString(), evidence.number(), kind(link), link.id(), link.label()));
    }

    private List<Object> row(Review review) {
        return List.of(review.id().toString(), kind(review.subject()), review.subject().id(), review.subject().label(),
                review.date(), name(Optional.of(review.person())), review.person().toString(), review.method(),
                texts.name("review", review.result()), review.remark(), orEmpty(review.next()));
    }

    private String kind(RecordRef record) {
        return texts.name("exchange", SubjectKind.valueOf(record.type().toUpperCase(Locale.ROOT)));
    }

    private static Object orEmpty(Optional<?> value) {
        return value.isPresent() ? value.get() : "";
    }

    private static String id(Optional<PersonId> person) {
        return person.map(PersonId::toString).orElse("");
    }

    private String name(Optional<PersonId> person) {
        return person.map(people::get).map(Person::name).orElse("");
    }
}
