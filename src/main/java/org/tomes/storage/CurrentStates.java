package org.tomes.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.cost.MonthlyBill;
import org.tomes.document.DocumentKind;
import org.tomes.document.branding.BrandingKind;
import org.tomes.document.own.CustomDocument;
import org.tomes.document.statement.StatementKey;
import org.tomes.finding.CheckRun;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.AuditQuery;
import org.tomes.ledger.AuditedRecord;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;
import org.tomes.register.RegisterDamaged;
import org.tomes.score.ScoreDigest;
import org.tomes.text.Message;

/**
 * All records whose writes add entries to the audit trail. They are read through the same repositories as the lists
 * that the program displays.
 */
final class CurrentStates {

    private final Register register;

    CurrentStates(Register register) {
        this.register = register;
    }

    /**
     * One kind of records.
     *
     * @param states all records of that kind
     * @param documents the kinds of documents in the register
     */
    record Kind(RecordType type, Supplier<Stream<State>> states, Supplier<Stream<DocumentKind>> documents) {

        /**
         * Returns whether this version of the program reads a record with this id. A new version of the program can add
         * or remove documents and statements. Rows about a removed document or statement remain in the table, but are
         * not read.
         */
        boolean reads(String id) {
            return switch (type) {
                case STATEMENT -> StatementKey.isValid(id);
                case DOCUMENT_OUTLINE, DOCUMENT_SECTION -> documents.get().anyMatch(kind -> id.startsWith(kind.key()));
                default -> true;
            };
        }
    }

    /** A record of a table, in the format of the audit trail. */
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

        private static State of(MonthlyBill month) {
            return new State(month.ref(), month.fields());
        }
    }

    List<Kind> kinds() {
        return List.of(many(RecordType.PERSON, () -> register.people().all()),
                many(RecordType.PERSON_LOGIN, () -> register.personLogins().all()),
                many(RecordType.ROLE, () -> register.roles().all()),
                many(RecordType.RESPONSIBILITY, () -> register.responsibilities().all()),
                many(RecordType.MEASURE, () -> register.measures().all()),
                many(RecordType.ADOPTION, () -> register.adoptedMeasures().all()),
                many(RecordType.SOA, () -> register.soaEntries().all()),
                one(RecordType.COMPANY, () -> register.companyProfiles().find()),
                one(RecordType.PROCESSING_CONTRACT, () -> register.processingContracts().find()),
                kindOf(RecordType.BRAND,
                        () -> Arrays.stream(BrandingKind.values())
                                .flatMap(kind -> register.brandingFiles().find(kind).stream())),
                many(RecordType.REVIEW, () -> register.reviews().all()),
                many(RecordType.DECISION, () -> register.decisions().all()),
                many(RecordType.REVIEW_CYCLE, () -> register.reviews().cycles()),
                many(RecordType.CHANGE, () -> register.changes().all()),
                one(RecordType.CHANGE_POLICY, () -> register.changes().approvalRule()),
                many(RecordType.EVIDENCE, () -> register.evidence().all()),
                many(RecordType.FINDING, () -> register.findings().all()),
                kind(RecordType.FINDING_RUN, () -> register.checkRuns().all().stream().map(State::of)),
                kind(RecordType.SNAPSHOT, () -> register.snapshots().all().stream().map(State::of)),
                kind(RecordType.COST_MONTH, () -> register.costs().all().stream().map(State::of)),
                one(RecordType.RULE_BOOK, () -> register.checkRules().find()),
                one(RecordType.NETWORK_PLAN, () -> register.networkPlans().find()),
                one(RecordType.SERVICE_TAGS, () -> register.serviceTagLists().find()),
                kind(RecordType.SCORE_VALUES, this::scoreValues),
                many(RecordType.SCORE_TARGET, () -> register.scoreTargets().all()),
                many(RecordType.SUBSCRIPTION_SET, () -> register.subscriptionGroups().all()),
                many(RecordType.SCORE_ANNOTATION, () -> register.scoreAnnotations().all()),
                many(RecordType.SCORE_CONTROL, () -> register.scoreControlLinks().all()),
                many(RecordType.STATEMENT, () -> register.measuresByStatement().all()),
                many(RecordType.ANNEX_TREATMENT, () -> register.presentationDecisions().all()),
                kindOf(RecordType.DOCUMENT_SECTION,
                        () -> documents().flatMap(kind -> register.editedSections().of(kind).stream())),
                kindOf(RecordType.DOCUMENT_OUTLINE,
                        () -> documents().flatMap(kind -> register.documentOutlines().find(kind).stream())),
                many(RecordType.OWN_DOCUMENT, () -> register.customDocuments().all()),
                many(RecordType.VERSION, () -> register.documentVersions().all()),
                many(RecordType.ACKNOWLEDGEMENT, () -> register.acknowledgements().all()));
    }

    /**
     * Returns nothing if no score was imported with this version, because the trail then contains no digest to compare.
     */
    private Stream<State> scoreValues() {
        return register.ledger().entries(AuditQuery.about(ScoreDigest.REF).newest()).isEmpty() ? Stream.empty()
                : Stream.of(new State(ScoreDigest.REF, register.scores().values().fields()));
    }

    private Stream<DocumentKind> documents() {
        return Stream.concat(DocumentKind.fixed().stream(),
                register.customDocuments().all().stream().map(CustomDocument::kind));
    }

    private Kind kind(RecordType type, Supplier<Stream<State>> states) {
        return new Kind(type, states, this::documents);
    }

    private Kind many(RecordType type, Supplier<List<? extends AuditedRecord>> all) {
        return kindOf(type, () -> all.get().stream());
    }

    private Kind one(RecordType type, Supplier<Optional<? extends AuditedRecord>> only) {
        return kindOf(type, () -> only.get().stream());
    }

    private Kind kindOf(RecordType type, Supplier<Stream<? extends AuditedRecord>> all) {
        return kind(type, () -> all.get().map(State::of));
    }

    /**
     * Reads every list as displayed by the program.
     *
     * @param read receives each record
     * @return kinds of records whose list cannot be read, each with the reason
     */
    SortedMap<String, Message> read(Consumer<State> read) {
        SortedMap<String, Message> unreadable = new TreeMap<>();
        for (Kind kind : kinds()) {
            try {
                kind.states().get().forEach(read);
            } catch (RegisterDamaged e) {
                String type = kind.type().key();
                unreadable.put(type, Message.of("storage.unreadableRecords", type, reason(e)));
            }
        }
        return unreadable;
    }

    /** Returns the cause of the failure, such as the unknown constant. */
    private static String reason(RegisterDamaged e) {
        return Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse("?");
    }
}
