package org.tomes.document.auditsession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.document.auditsession.ControlPage.Entry;
import org.tomes.document.auditsession.ControlPage.Section;
import org.tomes.document.auditsession.ControlPage.Topic;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.PersonAndRoleNames;
import org.tomes.document.datasheet.ComposedDataSheet;
import org.tomes.document.datasheet.TrailText;
import org.tomes.document.policyrule.PolicyRuleResult;
import org.tomes.document.soa.ControlStatuses;
import org.tomes.document.statement.StatementResultText;
import org.tomes.evidence.Evidence;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingExplanations;
import org.tomes.finding.FindingState;
import org.tomes.finding.FindingText;
import org.tomes.ledger.AuditEntry;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.TranslatedText;
import org.tomes.review.Review;
import org.tomes.review.ReviewState;
import org.tomes.review.ReviewStatus;
import org.tomes.soa.Applicability;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaRow;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** The state of the register at the start of an audit session. Everything that is shown is based on this state. */
public final class AuditedRegister {

    /**
     * Maximum number of entries shown for a control and its measures, newest first; the audit trail contains the
     * others.
     */
    private static final int MAX_EVENTS = 12;

    /** The records in this state of the register. */
    record Records(List<SoaRow> controls, ControlStatuses proofs, List<Evidence> evidence, List<Review> reviews,
            List<ReviewStatus> cycles, List<Finding> findings, List<PolicyRuleResult> rules) {
    }

    private final DocumentMetadata metadata;
    private final PersonAndRoleNames names;
    private final Texts texts;
    private final Formats formats;
    private final Records records;
    private final FindingExplanations explanations;
    private final Ledger ledger;

    AuditedRegister(DocumentMetadata metadata, PersonAndRoleNames names, Language language, Records records,
            FindingExplanations explanations, Ledger ledger) {
        this.metadata = metadata;
        this.names = names;
        this.texts = Texts.in(language);
        this.formats = new Formats(texts, metadata.zone());
        this.records = records;
        this.explanations = explanations;
        this.ledger = ledger;
    }

    /** Returns the controls that can be shown, in the order of the Statement of Applicability. */
    public List<SoaRow> controls() {
        return records.controls();
    }

    /** Returns the time at which the state was read. */
    public Instant at() {
        return metadata.composedAt();
    }

    /** Returns the number of the newest audit trail entry in this state. */
    public long newestEntry() {
        return metadata.head().number();
    }

    /** Reads the audit trail entries of the control; must be called in the background. */
    public ControlPage page(SoaRow control) {
        List<Section> sections = List.of(new Section(Topic.DECISION, decision(control)),
                new Section(Topic.MEASURES, measures(control)), new Section(Topic.REVIEWS, reviews(control)),
                new Section(Topic.EVIDENCE, evidence(control)), new Section(Topic.POLICY, policy(control)),
                new Section(Topic.FINDINGS, findings(control)), new Section(Topic.TRAIL, trail(control)));
        return new ControlPage(control.control(), control.title(), sections);
    }

    /** Composes the report of a session that showed this state of the register. */
    public ComposedDataSheet compose(AuditSession session) {
        return new AuditSessionReport(metadata, texts, formats).of(session);
    }

    private List<Entry> decision(SoaRow row) {
        SoaEntry entry = row.entry();
        List<Entry> fields = new ArrayList<>();
        field("decision", texts.name("soa", entry.decision()), fields);
        field("law", entry.law(), fields);
        field("contract", entry.contract(), fields);
        field("risk", entry.risk(), fields);
        field("goodPractice", entry.goodPractice(), fields);
        field("justification", entry.justification(), fields);
        field("state", records.proofs().words(row, texts), fields);
        field("implementation", entry.implementation(), fields);
        if (entry.decision() != Applicability.NOT_APPLICABLE) {
            records.proofs()
                    .proofNames(row, texts, formats)
                    .forEach(proof -> fields.add(new Entry(texts.get("auditsession.proof"), "", proof)));
        }
        field("evidence", entry.evidence(), fields);
        field("owner", names.person(entry.owner()).orElse(""), fields);
        field("nextReview", nextReview(entry.ref(), entry.nextReview()).orElse(""), fields);
        return fields;
    }

    private void field(String name, String value, List<Entry> fields) {
        if (!value.isBlank()) {
            fields.add(new Entry(texts.get("soa.field." + name), "", value.strip()));
        }
    }

    private static Stream<Measure> linked(SoaRow row) {
        return Stream.concat(row.direct().stream(), row.supporting().stream());
    }

    private List<Entry> measures(SoaRow row) {
        return Stream
                .concat(row.direct().stream().map(measure -> of(measure, ControlLinkKind.DIRECT)),
                        row.supporting().stream().map(measure -> of(measure, ControlLinkKind.SUPPORTING)))
                .toList();
    }

    private Entry of(Measure measure, ControlLinkKind link) {
        String owner = names.person(measure.owner()).orElse(texts.get("document.format.nobody"));
        String facts = texts.get("auditsession.measure", texts.name("measure", link), owner,
                nextReview(measure.ref(), measure.nextReview()).orElse("–"));
        return new Entry(measure.label(texts.language()), texts.name("measure", measure.status()),
                lines(Stream.of(facts, measure.translation(texts.language(), TranslatedText.IMPLEMENTATION)
                        .orElse(measure.implementation()))));
    }

    /** Returns the day of the next review, and whether it is due or has passed. */
    private Optional<String> nextReview(RecordRef subject, Optional<LocalDate> planned) {
        Optional<ReviewStatus> cycle = records.cycles()
                .stream()
                .filter(status -> status.subject().ref().isSameRecord(subject))
                .findFirst();
        Optional<String> day = cycle.flatMap(ReviewStatus::next).or(() -> planned).map(formats::date);
        return cycle.map(ReviewStatus::state)
                .filter(state -> state.compareTo(ReviewState.DUE) >= 0)
                .map(state -> texts.name("review", state))
                .map(state -> day.map(date -> texts.get("auditsession.pressing", date, state)).orElse(state))
                .or(() -> day);
    }

    private List<Entry> reviews(SoaRow row) {
        List<RecordRef> reviewed = Stream.concat(Stream.of(row.entry().ref()), linked(row).map(Measure::ref)).toList();
        return records.reviews()
                .stream()
                .filter(review -> reviewed.stream().anyMatch(review.subject()::isSameRecord))
                .sorted(Comparator.comparing(Review::date).reversed())
                .map(review -> new Entry(
                        texts.get("auditsession.review", review.subject().label(), formats.date(review.date()),
                                names.person(Optional.of(review.person())).orElse("–")),
                        texts.name("review", review.result()), lines(Stream.of(review.method(), review.remark()))))
                .toList();
    }

    private List<Entry> evidence(SoaRow row) {
        RecordRef control = new RecordRef(RecordType.CONTROL, row.control(), row.control());
        return records.evidence()
                .stream()
                .filter(evidence -> evidence.isFor(control) || evidence.isFor(row.entry().ref())
                        || linked(row).anyMatch(measure -> evidence.isFor(measure.ref())))
                .map(evidence -> new Entry(evidence.code() + " " + evidence.title(),
                        texts.name("evidence", evidence.validity(metadata.today())),
                        texts.get("auditsession.evidence", formats.day(evidence.current().capturedAt()),
                                evidence.current().source().toString()),
                        Optional.of(evidence)))
                .toList();
    }

    private List<Entry> policy(SoaRow row) {
        StatementResultText words = new StatementResultText(texts, formats);
        return records.rules()
                .stream()
                .filter(result -> row.annexAControl().filter(result.rule().controls()::contains).isPresent())
                .map(result -> new Entry(result.rule().id() + " " + result.rule().text(texts),
                        texts.name("statement", result.status()),
                        lines(Stream.concat(result.nonconformities().stream().map(texts::get),
                                result.statements().stream().map(words::line)))))
                .toList();
    }

    private List<Entry> findings(SoaRow row) {
        Optional<ControlId> control = row.annexAControl();
        return records.findings()
                .stream()
                .filter(finding -> finding.state() != FindingState.FIXED
                        && control.filter(explanations.controlIds(finding)::contains).isPresent())
                .sorted(Comparator.comparing(Finding::severity).thenComparing(finding -> finding.id().number()))
                .map(this::of)
                .toList();
    }

    private Entry of(Finding finding) {
        String headline = finding.id() + " " + FindingText.of(explanations.headline(finding), texts);
        return new Entry(headline,
                texts.get("auditsession.finding", texts.name("finding", finding.severity()),
                        texts.name("finding", finding.state())),
                lines(Stream.of(finding.resource().name(), finding.resource().id(),
                        FindingText.of(finding.reason(), texts))));
    }

    private List<Entry> trail(SoaRow row) {
        TrailText words = new TrailText(texts, names);
        return Stream.concat(Stream.of(row.entry().ref()), linked(row).map(Measure::ref))
                .distinct()
                .flatMap(record -> ledger.entries(AuditQuery.about(record)).stream())
                .filter(entry -> entry.number() <= newestEntry())
                .sorted(Comparator.comparing(AuditEntry::number).reversed())
                .limit(MAX_EVENTS)
                .map(entry -> new Entry(texts.get("auditsession.event", String.valueOf(entry.number()),
                        entry.record().label(), words.action(entry)), formats.day(entry.at()), words.person(entry)))
                .toList();
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank()).map(String::strip).collect(Collectors.joining("\n"));
    }
}
