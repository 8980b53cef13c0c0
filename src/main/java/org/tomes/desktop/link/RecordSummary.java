package org.tomes.desktop.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.change.ChangeRecord;
import org.tomes.desktop.common.Dates;
import org.tomes.desktop.common.RecordNames;
import org.tomes.document.policyrule.PolicyRule;
import org.tomes.document.policyrule.PolicyRules;
import org.tomes.document.statement.Statement;
import org.tomes.document.statement.StatementKey;
import org.tomes.document.statement.Statements;
import org.tomes.evidence.Evidence;
import org.tomes.finding.Finding;
import org.tomes.finding.FindingId;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.ledger.RecordRef;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureId;
import org.tomes.measure.MeasureStatus;
import org.tomes.people.Person;
import org.tomes.people.PersonId;
import org.tomes.review.MeasureReviewSource;
import org.tomes.review.ReviewStatus;
import org.tomes.review.decision.Decision;
import org.tomes.soa.SoaRow;
import org.tomes.text.Texts;

/**
 * The key facts that identify a record and its state.
 *
 * @param name code and title
 * @param facts facts, each with its label
 */
record RecordSummary(String name, List<String> facts) {

    RecordSummary {
        facts = List.copyOf(facts);
    }

    /** Reads the register, so call it in background work; empty if the record no longer exists. */
    static Optional<RecordSummary> of(RecordRef record, OpenRegister register, Texts texts) {
        Reader reader = new Reader(register, texts);
        return switch (record.kind().orElse(null)) {
            case MEASURE ->
                register.records().measures().find(new MeasureId(UUID.fromString(record.id()))).map(reader::measure);
            case SOA -> register.records()
                    .soa()
                    .rows(texts.language())
                    .stream()
                    .filter(row -> row.control().equals(record.id()))
                    .findFirst()
                    .map(reader::control);
            case FINDING -> Optional.of(reader.finding(register.azure().findings().get(FindingId.of(record))));
            case CHANGE -> register.records()
                    .changes()
                    .all()
                    .stream()
                    .filter(change -> change.id().toString().equals(record.id()))
                    .findFirst()
                    .map(reader::change);
            case STATEMENT -> Statements.find(new StatementKey(record.id())).map(reader::statement);
            case RESOURCE -> ResourceId.parse(record.id()).map(id -> reader.resource(record, id));
            case EVIDENCE -> register.records()
                    .evidence()
                    .all()
                    .stream()
                    .filter(evidence -> evidence.id().toString().equals(record.id()))
                    .findFirst()
                    .map(reader::evidence);
            case DECISION -> register.records()
                    .reviews()
                    .decisions()
                    .all()
                    .stream()
                    .filter(decision -> decision.id().toString().equals(record.id()))
                    .findFirst()
                    .map(reader::decision);
            case null, default -> Optional.empty();
        };
    }

    /** Formats the facts as texts. */
    private static final class Reader {

        private final OpenRegister register;
        private final Texts texts;
        private final Dates dates;
        private final RecordNames names;
        private final List<String> facts = new ArrayList<>();

        Reader(OpenRegister register, Texts texts) {
            this.register = register;
            this.texts = texts;
            this.dates = new Dates(texts.language());
            this.names = new RecordNames(register.azure().findings().explanations(), texts);
        }

        RecordSummary measure(Measure measure) {
            fact("measure.field.status", texts.name("measure", measure.status()));
            fact("measure.field.owner", person(measure.owner()));
            fact("measure.field.due", dates.show(measure.due()));
            if (measure.status() != MeasureStatus.RETIRED) {
                Map<String, ReviewStatus> review = register.records()
                        .reviews()
                        .of(List.of(MeasureReviewSource.reviewable(measure)));
                fact("measure.field.nextReview", dates
                        .show(Optional.ofNullable(review.get(measure.id().toString())).flatMap(ReviewStatus::next)));
            }
            return new RecordSummary(names.of(measure), facts);
        }

        RecordSummary control(SoaRow row) {
            fact("soa.field.decision", texts.name("soa", row.entry().decision()));
            fact("soa.field.coverage", texts.name("soa", row.coverage()));
            fact("soa.field.direct", row.direct().stream().map(Measure::code).collect(Collectors.joining(", ")));
            fact("soa.field.owner", person(row.entry().owner()));
            return new RecordSummary(names.of(row), facts);
        }

        RecordSummary finding(Finding finding) {
            fact("finding.field.severity", texts.name("finding", finding.severity()));
            fact("finding.field.state", texts.name("finding", finding.state()));
            fact("finding.field.name", finding.resource().name());
            return new RecordSummary(names.of(finding), facts);
        }

        RecordSummary change(ChangeRecord change) {
            fact("change.field.state", texts.name("change", change.state()));
            fact("change.field.kind", texts.name("change", change.kind()));
            fact("change.field.requester", person(change.approvals().requester()));
            fact("change.field.planned", dates.show(change.plan().planned()));
            return new RecordSummary(names.of(change), facts);
        }

        RecordSummary statement(Statement statement) {
            PolicyRule rule = PolicyRules.of(statement.key());
            fact("desktop_statement.field.chapter", texts.name("statement", statement.chapter()));
            fact("finding.field.controls",
                    rule.controls().stream().map(ControlId::toString).collect(Collectors.joining(", ")));
            fact("finding.field.measures",
                    register.documents()
                            .statements()
                            .implementing(statement.key())
                            .stream()
                            .map(Measure::code)
                            .collect(Collectors.joining(", ")));
            return new RecordSummary(names.of(rule), facts);
        }

        RecordSummary resource(RecordRef record, ResourceId id) {
            id.type().ifPresent(type -> fact("azure.type", TypeNames.heading(type.text(), texts)));
            fact("azure.group", id.resourceGroup().orElse(""));
            fact("desktop.connections.finding",
                    register.azure()
                            .findings()
                            .all()
                            .stream()
                            .filter(finding -> ResourceId.parse(finding.resource().id()).filter(id::equals).isPresent())
                            .map(finding -> finding.id().toString())
                            .collect(Collectors.joining(", ")));
            return new RecordSummary(record.label().isEmpty() ? id.name() : record.label(), facts);
        }

        RecordSummary evidence(Evidence evidence) {
            fact("evidence.field.owner", person(evidence.owner()));
            fact("evidence.field.capturedAt", dates.show(evidence.current().capturedAt()));
            fact("evidence.field.validUntil", dates.show(evidence.current().validUntil()));
            return new RecordSummary(names.of(evidence), facts);
        }

        RecordSummary decision(Decision decision) {
            fact("decision.field.state", texts.name("decision", decision.state()));
            fact("decision.field.owner", person(decision.owner()));
            fact("decision.field.due", dates.show(decision.due()));
            return new RecordSummary(RecordNames.of(decision.code(), decision.title()), facts);
        }

        private void fact(String label, String value) {
            if (!value.isEmpty()) {
                facts.add(texts.get("desktop.card.fact", texts.get(label), value));
            }
        }

        private String person(Optional<PersonId> personId) {
            return personId.flatMap(id -> register.records()
                    .people()
                    .all()
                    .stream()
                    .filter(person -> person.id().equals(id))
                    .findFirst()).map(Person::name).orElse("");
        }
    }
}
