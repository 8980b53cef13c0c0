package org.tomes.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.cost.MonthlyCost;
import org.tomes.document.DocumentKind;
import org.tomes.document.branding.BrandingKind;
import org.tomes.document.own.OwnDocument;
import org.tomes.document.statement.StatementKey;
import org.tomes.finding.CheckRun;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.register.RegisterDamaged;
import org.tomes.score.ScoreValues;
import org.tomes.text.Message;

/** All records whose writes add entries to the trail, read through the repositories like the program's lists. */
final class RecordStates {

    private final Register register;

    RecordStates(Register register) {
        this.register = register;
    }

    /**
     * One kind of records.
     *
     * @param type kind's name in the trail
     * @param states all records of that kind
     * @param documents the kinds of documents in the register
     */
    record Kind(String type, Supplier<Stream<State>> states, Supplier<Stream<DocumentKind>> documents) {

        /**
         * Returns whether this version of the program reads a record with this id. Documents and statements are added
         * and removed with versions of the program; rows about a removed one stay in the table unread.
         */
        boolean reads(String id) {
            return switch (type) {
                case "statement" -> StatementKey.isOne(id);
                case "document-outline", "document-section" ->
                    documents.get().anyMatch(kind -> id.startsWith(kind.key()));
                default -> true;
            };
        }
    }

    /** A record of a table in the trail's own format. */
    record State(RecordRef ref, AuditFields fields) {

        static State of(AuditedRecord record) {
            return new State(record.ref(), record.fields());
        }

        private static State of(Snapshot snapshot) {
            return new State(snapshot.ref(), snapshot.fields());
        }

        private static State of(CheckRun run) {
            return new State(run.ref(), run.fields());
        }

        private static State of(MonthlyCost month) {
            return new State(month.ref(), month.fields());
        }
    }

    List<Kind> kinds() {
        return List.of(many("person", () -> register.people().all()),
                many("person-login", () -> register.personLogins().all()), many("role", () -> register.roles().all()),
                many("responsibility", () -> register.responsibilities().all()),
                many("measure", () -> register.measures().all()),
                many("adoption", () -> register.adoptedMeasures().all()),
                many("soa", () -> register.soaEntries().all()), one("company", () -> register.companyProfiles().find()),
                one("processing-contract", () -> register.processingContracts().find()),
                kindOf("brand",
                        () -> Arrays.stream(BrandingKind.values())
                                .flatMap(kind -> register.brandingFiles().find(kind).stream())),
                many("review", () -> register.reviews().all()), many("decision", () -> register.decisions().all()),
                many("review-cycle", () -> register.reviews().cycles()), many("change", () -> register.changes().all()),
                one("change-policy", () -> register.changes().policy()),
                many("evidence", () -> register.evidence().all()), many("finding", () -> register.findings().all()),
                kind("finding-run", () -> register.checkRuns().all().stream().map(State::of)),
                kind("snapshot", () -> register.snapshots().all().stream().map(State::of)),
                kind("cost-month", () -> register.costs().all().stream().map(State::of)),
                one("rule-book", () -> register.ruleBooks().find()),
                one("network-plan", () -> register.networkPlans().find()),
                one("service-tags", () -> register.serviceTagLists().find()), kind("score-values", this::scoreValues),
                many("score-target", () -> register.scoreTargets().all()),
                many("subscription-set", () -> register.subscriptionSets().all()),
                many("score-annotation", () -> register.scoreAnnotations().all()),
                many("score-control", () -> register.scoreControlLinks().all()),
                many("statement", () -> register.statementMeasures().all()),
                many("annex-treatment", () -> register.measureTreatments().all()),
                kindOf("document-section",
                        () -> documents().flatMap(kind -> register.documentSections().of(kind).stream())),
                kindOf("document-outline",
                        () -> documents().flatMap(kind -> register.documentOutlines().find(kind).stream())),
                many("own-document", () -> register.ownDocuments().all()),
                many("version", () -> register.documentVersions().all()),
                many("acknowledgement", () -> register.acknowledgements().all()));
    }

    /** The trail of a register that has imported no score with this version contains no digest to compare. */
    private Stream<State> scoreValues() {
        return register.ledger().entries(AuditQuery.about(ScoreValues.REF).newest()).isEmpty() ? Stream.empty()
                : Stream.of(new State(ScoreValues.REF, register.scores().values().fields()));
    }

    private Stream<DocumentKind> documents() {
        return Stream.concat(DocumentKind.fixed().stream(),
                register.ownDocuments().all().stream().map(OwnDocument::kind));
    }

    private Kind kind(String type, Supplier<Stream<State>> states) {
        return new Kind(type, states, this::documents);
    }

    private Kind many(String type, Supplier<List<? extends AuditedRecord>> all) {
        return kindOf(type, () -> all.get().stream());
    }

    private Kind one(String type, Supplier<Optional<? extends AuditedRecord>> only) {
        return kindOf(type, () -> only.get().stream());
    }

    private Kind kindOf(String type, Supplier<Stream<? extends AuditedRecord>> all) {
        return kind(type, () -> all.get().map(State::of));
    }

    /**
     * Reads every list as displayed by the program.
     *
     * @param read receives each record
     * @return kinds whose list cannot be read, each with the reason
     */
    SortedMap<String, Message> read(Consumer<State> read) {
        SortedMap<String, Message> unreadable = new TreeMap<>();
        for (Kind kind : kinds()) {
            try {
                kind.states().get().forEach(read);
            } catch (RegisterDamaged e) {
                unreadable.put(kind.type(), Message.of("storage.unreadableRecords", kind.type(), reason(e)));
            }
        }
        return unreadable;
    }

    /** Returns the cause of the failure, such as the unknown constant. */
    private static String reason(RegisterDamaged e) {
        return Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("?");
    }
}
