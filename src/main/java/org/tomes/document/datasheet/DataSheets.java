package org.tomes.document.datasheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.Controls;
import org.tomes.change.ChangeHistory;
import org.tomes.change.ChangeRecord;
import org.tomes.change.ChangeRecords;
import org.tomes.check.criteria.CheckRulesService;
import org.tomes.document.DocumentKind;
import org.tomes.document.compose.DocumentMetadataService;
import org.tomes.document.compose.Formats;
import org.tomes.document.datasheet.DataSheet.Lines;
import org.tomes.document.soa.ControlStatusReader;
import org.tomes.document.soa.ControlStatuses;
import org.tomes.document.statement.AcceptedDeviation;
import org.tomes.document.statement.Remediation;
import org.tomes.document.statement.Remediations;
import org.tomes.document.statement.StatementService;
import org.tomes.evidence.EvidenceItems;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.finding.FindingService;
import org.tomes.finding.FindingText;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.Measures;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.soa.SoaEntry;
import org.tomes.soa.SoaService;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Data sheets of individual records: their fields, the records that belong to them, and their history. */
public final class DataSheets {

    /** The features of the register that supply the data of data sheets. */
    public record Sources(Measures measures, FindingService findings, ChangeRecords changes, SoaService soa,
            EvidenceItems evidence, CheckRulesService rules, StatementService statements, ControlStatusReader proofs,
            Ledger ledger) {
    }

    /** Reads one record for a data sheet. */
    private interface Reading {
        DataSheet of(RecordText words);
    }

    private final DocumentMetadataService metadataService;
    private final Sources sources;

    public DataSheets(DocumentMetadataService metadataService, Sources sources) {
        this.metadataService = metadataService;
        this.sources = sources;
    }

    /** @throws Problem if no measure has this code */
    public ComposedDataSheet measure(String code, Language language) {
        return compose(language,
                words -> measure(sources.measures()
                        .findByCode(code.strip())
                        .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("measure.unknown", code.strip()))),
                        words));
    }

    /** @throws Problem if the register has no such finding */
    public ComposedDataSheet finding(FindingId id, Language language) {
        return compose(language, words -> finding(sources.findings().get(id), words));
    }

    /** @throws Problem if no change has this number */
    public ComposedDataSheet change(int number, Language language) {
        return compose(language,
                words -> change(sources.changes()
                        .find(number)
                        .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("change.unknown", number))),
                        words));
    }

    public ComposedDataSheet control(ControlId id, Language language) {
        return compose(language, words -> control(id, words));
    }

    /** Creates the sheet with the figures of the overview. */
    public ComposedDataSheet overview(List<KeyFigure> figures, Language language) {
        return compose(language, words -> {
            Lines fields = new Lines();
            figures.forEach(figure -> fields.add(figure.label(), figure.value()));
            return new DataSheet(new RecordRef("overview", "overview", ""), words.texts().get("datasheet.overviewFile"),
                    words.texts().get("datasheet.overview"), fields.all(), List.of());
        });
    }

    private ComposedDataSheet compose(Language language, Reading reading) {
        return metadataService.readConsistently(head -> {
            Texts texts = Texts.in(language);
            var metadata = metadataService.of(DocumentKind.EVIDENCE_INDEX, head);
            RecordText words = new RecordText(sources, metadataService.names(), sources.rules().values(), texts,
                    new Formats(texts, metadata.zone()));
            DataSheet sheet = reading.of(words);
            return new ComposedDataSheet(sheet.file() + "-" + language.tag(), new DataSheetLayout(metadata, words)
                    .content(sheet, sources.ledger().entries(AuditQuery.about(sheet.ref()))));
        });
    }

    private DataSheet measure(Measure measure, RecordText words) {
        Texts texts = words.texts();
        Lines connections = new Lines()
                .add(texts.get("measure.field.controls"),
                        measure.controls()
                                .stream()
                                .map(link -> words.control(link.control()) + (link.kind() == ControlLinkKind.DIRECT ? ""
                                        : " (" + texts.name("measure", link.kind()) + ")"))
                                .collect(Collectors.joining("\n")))
                .add(texts.get("measure.field.related"),
                        words.measures(sources.measures()
                                .all()
                                .stream()
                                .filter(other -> measure.details().related().contains(other.id())
                                        || other.details().related().contains(measure.id()))))
                .add(texts.get("datasheet.findings"), words.findings(remediatedBy(measure)))
                .add(texts.get("datasheet.changes"),
                        words.changes(sources.changes()
                                .all()
                                .stream()
                                .filter(change -> change.links().measures().contains(measure.id()))))
                .add(texts.get("datasheet.evidence"), words.evidence(measure.ref()));
        return new DataSheet(measure.ref(), measure.code(), measure.label(words.texts().language()),
                MeasureFieldText.fields(measure, words).all(), connections.all());
    }

    /** Returns the findings that the measure remediates or should have prevented. */
    private Stream<Finding> remediatedBy(Measure measure) {
        Remediations remedies = sources.statements().remedies();
        return sources.findings().all().stream().filter(finding -> remedies.of(finding).measures().contains(measure));
    }

    private DataSheet finding(Finding finding, RecordText words) {
        Texts texts = words.texts();
        Remediation remediation = sources.statements().remedies().of(finding);
        var explanations = sources.findings().explanations();
        Lines fields = new Lines().add(texts.get("finding.field.state"), texts.name("finding", finding.state()))
                .add(texts.get("finding.field.severity"), FindingText.severity(finding, texts))
                .add(texts.get("finding.field.name"), finding.resource().name())
                .add(texts.get("finding.field.resource"), finding.resource().id())
                .add(texts.get("finding.field.reason"), words.of(finding.reason()))
                .add(texts.get("finding.field.title"), words.of(explanations.title(finding)))
                .add(texts.get("finding.field.why"), explanations.explanation(finding).map(words::of).orElse(""))
                .add(texts.get("finding.field.remediation"), explanations.remediation(finding, texts).orElse(""))
                .add(texts.get("finding.field.firstSeen"), words.formats().day(finding.sightings().first()))
                .add(texts.get("finding.field.severitySince"), words.formats().day(finding.since()))
                .add(texts.get("finding.field.lastSeen"), words.formats().day(finding.sightings().last()))
                .add(texts.get("finding.field.due"), remediation.due().map(words.formats()::date).orElse(""));
        finding.activeExploitation()
                .ifPresent(assessment -> fields
                        .add(texts.get("finding.field.exploitedSince"), words.formats().date(assessment.since()))
                        .add(texts.get("finding.field.exploitationReason"), assessment.reason())
                        .add(texts.get("finding.field.exploitationBy"), words.person(assessment.by())));
        finding.decision()
                .ifPresent(decision -> fields.add(texts.get("finding.field.decisionReason"), decision.reason())
                        .add(texts.get("finding.field.decisionBy"),
                                AcceptedDeviation.decider(words.person(decision.by()),
                                        finding.unconfirmedEntry().map(by -> words.person(Optional.of(by))), texts))
                        .add(texts.get("finding.field.decisionUntil"),
                                decision.until().map(words.formats()::date).orElse("")));
        Lines connections = new Lines()
                .add(texts.get("finding.field.controls"),
                        explanations.controls(finding.check())
                                .stream()
                                .map(link -> words.control(link.control()))
                                .collect(Collectors.joining("\n")))
                .add(texts.get("finding.field.measures"), words.measures(remediation.measures().stream()))
                .add(texts.get("datasheet.changes"),
                        words.changes(sources.changes()
                                .all()
                                .stream()
                                .filter(change -> change.links().findings().contains(finding.id().toString()))))
                .add(texts.get("datasheet.evidence"), words.evidence(finding.ref()));
        return new DataSheet(finding.ref(), finding.id().toString(), finding.id() + " " + words.headline(finding),
                fields.all(), connections.all());
    }

    private DataSheet change(ChangeRecord change, RecordText words) {
        Texts texts = words.texts();
        ChangeHistory approvals = change.approvals();
        Lines fields = new Lines().add(texts.get("change.field.kind"), texts.name("change", change.kind()))
                .add(texts.get("change.field.state"), texts.name("change", change.state()))
                .add(texts.get("change.field.reason"), change.plan().reason())
                .add(texts.get("change.field.risk"), change.plan().risk())
                .add(texts.get("change.field.rollback"), change.plan().rollback())
                .add(texts.get("change.field.planned"), change.plan().planned().map(words.formats()::date).orElse(""))
                .add(texts.get("change.field.ticket"), change.plan().ticket())
                .add(texts.get("change.field.requester"), words.person(approvals.requester()))
                .add(texts.get("change.field.approver"), words.person(approvals.approver()))
                .add(texts.get("change.field.decided"), approvals.decided().map(words.formats()::date).orElse(""))
                .add(texts.get("change.field.decision"), approvals.decision())
                .add(texts.get("change.field.implementer"), words.person(approvals.implementer()))
                .add(texts.get("change.field.implemented"),
                        approvals.implemented().map(words.formats()::date).orElse(""))
                .add(texts.get("change.field.verifier"), words.person(approvals.verifier()))
                .add(texts.get("change.field.verified"), approvals.verified().map(words.formats()::date).orElse(""))
                .add(texts.get("change.field.verification"), approvals.verification())
                .add(texts.get("change.field.closed"), approvals.closed().map(words.formats()::date).orElse(""));
        Lines connections = new Lines()
                .add(texts.get("change.field.measures"),
                        words.measures(
                                change.links().measures().stream().flatMap(id -> sources.measures().find(id).stream())))
                .add(texts.get("change.field.findings"),
                        words.findings(sources.findings()
                                .all()
                                .stream()
                                .filter(finding -> change.links().findings().contains(finding.id().toString()))))
                .add(texts.get("change.field.resources"), String.join("\n", change.links().resources()))
                .add(texts.get("datasheet.evidence"), words.evidence(change.ref()));
        return new DataSheet(change.ref(), "change-" + change.number(), "#" + change.number() + " " + change.title(),
                fields.all(), connections.all());
    }

    private String state(ControlId id, RecordText words) {
        ControlStatuses proofs = sources.proofs().read();
        return sources.soa()
                .rows(words.texts().language())
                .stream()
                .filter(row -> row.control().equals(id.toString()))
                .findFirst()
                .map(row -> proofs.words(row, words.texts()))
                .orElse("");
    }

    private DataSheet control(ControlId id, RecordText words) {
        Texts texts = words.texts();
        SoaEntry entry = sources.soa().get(id.toString());
        Lines fields = new Lines().add(texts.get("soa.field.decision"), texts.name("soa", entry.decision()))
                .add(texts.get("soa.field.law"), entry.law())
                .add(texts.get("soa.field.contract"), entry.contract())
                .add(texts.get("soa.field.risk"), entry.risk())
                .add(texts.get("soa.field.goodPractice"), entry.goodPractice())
                .add(texts.get("soa.field.justification"), entry.justification())
                .add(texts.get("soa.field.state"), state(id, words))
                .add(texts.get("soa.field.implementation"), entry.implementation())
                .add(texts.get("soa.field.evidence"), entry.evidence())
                .add(texts.get("soa.field.owner"), words.person(entry.owner()))
                .add(texts.get("soa.field.nextReview"), entry.nextReview().map(words.formats()::date).orElse(""));
        Lines connections = new Lines().add(texts.get("soa.field.direct"), linked(id, ControlLinkKind.DIRECT, words))
                .add(texts.get("soa.field.supporting"), linked(id, ControlLinkKind.SUPPORTING, words))
                .add(texts.get("datasheet.findings"),
                        words.findings(sources.findings().standing(List.of(id)).getFirst().open().stream()))
                .add(texts.get("datasheet.evidence"),
                        Stream.of(words.evidence(entry.ref()),
                                words.evidence(new RecordRef(RecordType.CONTROL, id.toString(), id.toString())))
                                .filter(lines -> !lines.isEmpty())
                                .collect(Collectors.joining("\n")));
        return new DataSheet(entry.ref(), id.toString(), id + " " + Controls.get(id).label(texts.language()),
                fields.all(), connections.all());
    }

    private static String linked(ControlId id, ControlLinkKind kind, RecordText words) {
        return words.measures(words.measuresInUse()
                .stream()
                .filter(measure -> measure.controls()
                        .stream()
                        .anyMatch(link -> link.control().equals(id) && link.kind() == kind)));
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(", "));
    }
}
