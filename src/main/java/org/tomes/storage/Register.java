package org.tomes.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.tomes.backup.Contents;
import org.tomes.change.ChangeRecords;
import org.tomes.check.rules.RuleBooks;
import org.tomes.cost.Costs;
import org.tomes.document.annex.MeasureTreatments;
import org.tomes.document.branding.BrandingFiles;
import org.tomes.document.own.OwnDocuments;
import org.tomes.document.release.Versions;
import org.tomes.document.statement.StatementMeasuresStore;
import org.tomes.document.text.DocumentOutlines;
import org.tomes.document.text.DocumentSections;
import org.tomes.evidence.EvidenceItems;
import org.tomes.files.OwnerOnly;
import org.tomes.finding.CheckRuns;
import org.tomes.finding.Findings;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainLink;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.RecordDifference;
import org.tomes.ledger.TrailProof;
import org.tomes.measure.Adoptions;
import org.tomes.measure.Measures;
import org.tomes.networkplan.NetworkPlans;
import org.tomes.networkplan.ServiceTagLists;
import org.tomes.passphrase.Passphrase;
import org.tomes.people.People;
import org.tomes.people.Responsibilities;
import org.tomes.people.Roles;
import org.tomes.problem.Problem;
import org.tomes.register.Protection;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterStatus;
import org.tomes.review.Reviews;
import org.tomes.review.decision.Decisions;
import org.tomes.score.ScoreTargets;
import org.tomes.score.Scores;
import org.tomes.score.annotation.Annotations;
import org.tomes.score.link.ControlLinks;
import org.tomes.score.scope.SubscriptionSets;
import org.tomes.settings.CompanyProfiles;
import org.tomes.soa.SoaEntries;
import org.tomes.storage.schema.Tables;
import org.tomes.text.Message;

/** An open register: the repositories of all features, on one H2 file, locked for other processes until closed. */
public final class Register implements RegisterStatus, AutoCloseable {

    private final RegisterFile file;
    private final Optional<Passphrase> passphrase;
    private final Protection protection;
    private final Connections connections;
    private final DSLContext dsl;
    private final OneState state;
    private final JooqLedger ledger;
    private final ReplacedFileGuard rescue;
    private final Optional<Message> readOnly;

    Register(RegisterFile file, Optional<Passphrase> passphrase, Protection protection, Connections connections,
            Clock clock) {
        this(file, passphrase, protection, connections, clock, Optional.empty());
    }

    /** @param readOnly the reason why nothing may be written, if any */
    Register(RegisterFile file, Optional<Passphrase> passphrase, Protection protection, Connections connections,
            Clock clock, Optional<Message> readOnly) {
        this.file = file;
        this.passphrase = passphrase;
        this.protection = protection;
        this.connections = connections;
        this.readOnly = readOnly;
        this.dsl = using(connections);
        this.state = new OneState(dsl, connections);
        this.rescue = new ReplacedFileGuard(this, connections, clock);
        this.ledger = new JooqLedger(dsl, connections, clock, rescue);
    }

    static DSLContext using(Connections connections) {
        return DSL.using(new DefaultConfiguration().set(SQLDialect.H2)
                .set(new Settings().withRenderSchema(false).withExecuteLogging(false).withAttachRecords(false))
                .set(connections)
                .set(new DefaultExecuteListenerProvider(connections.failures())));
    }

    /** Returns the state that this register's repositories read through, with a listener for each statement. */
    OneState stateTold(ExecuteListener told) {
        return new OneState(dsl.configuration().deriveAppending(told).dsl(), connections);
    }

    @Override
    public RegisterFile file() {
        return file;
    }

    @Override
    public Optional<Message> readOnly() {
        return readOnly;
    }

    @Override
    public UUID id() {
        return dsl.select(Tables.REGISTER_INFO.REGISTER_ID)
                .from(Tables.REGISTER_INFO)
                .fetchSingle(Tables.REGISTER_INFO.REGISTER_ID);
    }

    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Optional<Message> clockRemark() {
        return ledger.clockRemark();
    }

    @Override
    public void whenClockIsOdd(Consumer<Message> told) {
        ledger.whenClockIsOdd(told);
    }

    /** @param told called after each write, when it is on disk; must return quickly, since the writer waits for it */
    public void whenWritten(Runnable told) {
        ledger.whenWritten(told);
    }

    public People people() {
        return new JooqPeople(state);
    }

    public Roles roles() {
        return new JooqRoles(state);
    }

    public Responsibilities responsibilities() {
        return new JooqResponsibilities(state);
    }

    public Measures measures() {
        return new JooqMeasures(state);
    }

    public SoaEntries soaEntries() {
        return new JooqSoaEntries(state);
    }

    public BrandingFiles brandFiles() {
        return new JooqBrandingFiles(state);
    }

    public CompanyProfiles companyProfiles() {
        return new JooqCompanyProfiles(state);
    }

    public Scores scores() {
        return new JooqScores(state);
    }

    public Costs costs() {
        return new JooqCosts(state);
    }

    public Adoptions adoptions() {
        return new JooqAdoptions(state);
    }

    public StatementMeasuresStore statementUpkeeps() {
        return new JooqStatementMeasures(state);
    }

    public MeasureTreatments measureTreatments() {
        return new JooqMeasureTreatments(state);
    }

    public Decisions decisions() {
        return new JooqDecisions(state);
    }

    public ScoreTargets scoreTargets() {
        return new JooqScoreTargets(state);
    }

    public SubscriptionSets subscriptionSets() {
        return new JooqSubscriptionSets(state);
    }

    public Annotations scoreAnnotations() {
        return new JooqAnnotations(state);
    }

    public ControlLinks scoreControlLinks() {
        return new JooqControlLinks(state);
    }

    public RuleBooks ruleBooks() {
        return new JooqRuleBooks(state);
    }

    public NetworkPlans networkPlans() {
        return new JooqNetworkPlans(state);
    }

    public ServiceTagLists serviceTagLists() {
        return new JooqServiceTagLists(state);
    }

    public Snapshots snapshots() {
        return new JooqSnapshots(state);
    }

    public Reviews reviews() {
        return new JooqReviews(state);
    }

    public ChangeRecords changes() {
        return new JooqChangeRecords(state);
    }

    public Findings findings() {
        return new JooqFindings(state);
    }

    public CheckRuns findingRuns() {
        return new JooqCheckRuns(state);
    }

    public EvidenceItems evidence() {
        return new JooqEvidenceItems(state);
    }

    public DocumentSections documentSections() {
        return new JooqDocumentSections(state);
    }

    public DocumentOutlines documentOutlines() {
        return new JooqDocumentOutlines(state);
    }

    public OwnDocuments ownDocuments() {
        return new JooqOwnDocuments(state);
    }

    public Versions documentVersions() {
        return new JooqVersions(state);
    }

    /** Writes the current content of this register into another file, without closing it. */
    void copyTo(RegisterFile copy) throws IOException {
        OwnerOnly.create(copy.file());
        try (FileCopy out = new FileCopy(Files.newOutputStream(copy.file()))) {
            dsl.connection(connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("checkpoint sync");
                }
                Compaction.store(connection).getFileStore().backup(out);
            });
        } catch (DataAccessException | MVStoreException e) {
            RuntimeException told = connections.told(e);
            if (told instanceof Problem) {
                throw told;
            }
            throw new IOException("the copy cannot be written", e);
        }
    }

    /** Exports the whole content of this register as text. */
    void writeScript(Path script) throws IOException {
        try {
            dsl.connection(connection -> RegisterScript.write(connection, script));
        } catch (DataAccessException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw connections.told(e);
        }
    }

    @Override
    public Optional<Passphrase> passphrase() {
        return passphrase;
    }

    @Override
    public Protection protection() {
        return protection;
    }

    /**
     * @param told called before each write, on the writing thread and before anything is stored; never throws
     */
    public void beforeWriting(Runnable told) {
        ledger.beforeWriting(told);
    }

    /** Returns figures on this register's content. */
    public Contents contents() {
        return ReadOnlyRegister.contents(dsl);
    }

    /** Returns a message for each table with unreadable rows, which says what to do. */
    public List<Message> unreadable() {
        return new RegisterIntegrity(dsl).unreadable();
    }

    /** Returns files, resources, snapshots and releases that no longer match the hash they were stored with. */
    public List<Message> altered() {
        return ledger.atOneState(() -> new StoredHashes(dsl).differing());
    }

    /**
     * Recomputes the trail and compares every record with it, all at one state of the register.
     *
     * @param verification verifies the trail by the entries that it is given
     * @param read receives the number of each entry; may throw to cancel
     */
    public TrailProof prove(Function<Consumer<Consumer<ChainLink>>, AuditTrail.Verification> verification,
            LongConsumer read) {
        return ledger.atOneState(() -> {
            RecordStates states = new RecordStates(this);
            RecordReplay replay = new RecordReplay(states.kinds());
            SortedMap<String, Message> unreadable = states.read(replay::add);
            AuditTrail.Verification trail = verification.apply(consumer -> ledger.replay(entry -> {
                read.accept(entry.number());
                consumer.accept(entry);
            }, replay::follow));
            return new TrailProof(trail, trail.intact() ? differences(replay, unreadable.keySet()) : List.of(),
                    List.copyOf(unreadable.values()));
        });
    }

    private List<RecordDifference> differences(RecordReplay replay, Set<String> unreadable) {
        List<RecordDifference> histories = unreadable.contains("finding") ? List.of()
                : FindingHistories.differing(findings());
        return Stream.concat(
                replay.differences()
                        .stream()
                        .filter(recordDifference -> !unreadable.contains(recordDifference.record().type())),
                histories.stream()).toList();
    }

    /** Returns tables that differ from those that this version of the program creates. */
    public List<Message> schemaDifferences() {
        return new RegisterIntegrity(dsl).schemaDifferences();
    }

    /**
     * @throws Problem if the file is no longer at its path; its content is then saved beside it, if possible
     */
    @Override
    public void close() {
        if (readOnly.isPresent()) {
            connections.abandon();
            return;
        }
        try {
            rescue.check();
        } finally {
            closeFile();
        }
    }

    /** Releases the file without writing to it. */
    void abandon() {
        connections.abandon();
    }

    private void closeFile() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw connections.told(new DataAccessException("cannot close the register", e));
        }
    }
}
