package org.tomes.storage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.tomes.backup.RegisterSummary;
import org.tomes.change.ChangeRecords;
import org.tomes.check.criteria.CheckRulesStore;
import org.tomes.cost.Costs;
import org.tomes.document.acknowledgement.Acknowledgements;
import org.tomes.document.annex.PresentationDecisions;
import org.tomes.document.branding.BrandingFiles;
import org.tomes.document.own.CustomDocuments;
import org.tomes.document.release.DocumentVersions;
import org.tomes.document.statement.MeasuresByStatement;
import org.tomes.document.text.DocumentOutlines;
import org.tomes.document.text.EditedSections;
import org.tomes.evidence.EvidenceItems;
import org.tomes.finding.CheckRuns;
import org.tomes.finding.Findings;
import org.tomes.inventory.Snapshots;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.ChainHead;
import org.tomes.ledger.ChainLink;
import org.tomes.ledger.Ledger;
import org.tomes.ledger.TrailMismatch;
import org.tomes.ledger.TrailVerification;
import org.tomes.measure.AdoptedMeasures;
import org.tomes.measure.Measures;
import org.tomes.networkplan.NetworkPlans;
import org.tomes.networkplan.ServiceTagLists;
import org.tomes.passphrase.Secret;
import org.tomes.people.People;
import org.tomes.people.PersonLogins;
import org.tomes.people.Responsibilities;
import org.tomes.people.Roles;
import org.tomes.problem.Problem;
import org.tomes.recordlink.RecordLinks;
import org.tomes.register.RegisterLocation;
import org.tomes.register.RegisterProperties;
import org.tomes.register.RegisterProtection;
import org.tomes.review.Reviews;
import org.tomes.review.decision.Decisions;
import org.tomes.score.ScoreTargets;
import org.tomes.score.Scores;
import org.tomes.score.annotation.Annotations;
import org.tomes.score.link.ControlLinks;
import org.tomes.score.scope.SubscriptionGroups;
import org.tomes.settings.CompanyProfiles;
import org.tomes.settings.ProcessingContracts;
import org.tomes.soa.SoaEntries;
import org.tomes.storage.schema.Tables;
import org.tomes.text.Message;

/** An open register: the repositories of all features on one database. */
public final class Register implements RegisterProperties, AutoCloseable {

    private final RegisterLocation place;
    private final Database database;
    private final Optional<Message> readOnly;
    private final Optional<Secret> passphrase;
    private final RegisterProtection protection;
    private final DSLContext dsl;
    private final ConsistentReads reads;
    private final JooqLedger ledger;
    private final Clock clock;
    /**
     * Read only once, because windows need the id whenever a form is edited, and must not wait for the disk or the
     * server.
     */
    private volatile UUID id;

    public Register(RegisterLocation place, Database database, Clock clock) {
        this.place = place;
        this.database = database;
        this.readOnly = database.readOnlyReason();
        this.passphrase = database.passphrase();
        this.protection = database.protection();
        this.dsl = database.dsl();
        this.reads = new ConsistentReads(dsl, database);
        this.ledger = new JooqLedger(dsl, database, clock);
        this.clock = clock;
    }

    /** Returns the database that contains the rows. */
    public Database database() {
        return database;
    }

    /**
     * Returns the same reads as those of this register's repositories, with a listener that is notified of each
     * statement.
     */
    ConsistentReads readsWith(ExecuteListener listener) {
        return new ConsistentReads(dsl.configuration().deriveAppending(listener).dsl(), database);
    }

    @Override
    public RegisterLocation place() {
        return place;
    }

    @Override
    public Optional<Message> readOnlyReason() {
        return readOnly;
    }

    /** Returns the place where this register is writable, if it is not writable here. */
    public Optional<ActiveRegisterLocation> otherLocation() {
        return reads.read(ActiveRegisterLocation::of);
    }

    @Override
    public UUID id() {
        if (id == null) {
            id = dsl.select(Tables.REGISTER_INFO.REGISTER_ID)
                    .from(Tables.REGISTER_INFO)
                    .fetchSingle(Tables.REGISTER_INFO.REGISTER_ID);
        }
        return id;
    }

    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Optional<Message> clockRemark() {
        return ledger.clockRemark();
    }

    @Override
    public void onClockRemark(Consumer<Message> listener) {
        ledger.onClockRemark(listener);
    }

    /**
     * @param listener called after each write, when it is on disk, with the newest entries before and after it; must
     * return quickly, since the writer waits for it
     */
    public void onWritten(BiConsumer<ChainHead, ChainHead> listener) {
        ledger.onWritten(listener);
    }

    public People people() {
        return new JooqPeople(reads);
    }

    public PersonLogins personLogins() {
        return new JooqPersonLogins(reads);
    }

    public Roles roles() {
        return new JooqRoles(reads);
    }

    public Responsibilities responsibilities() {
        return new JooqResponsibilities(reads);
    }

    public Measures measures() {
        return new JooqMeasures(reads);
    }

    public SoaEntries soaEntries() {
        return new JooqSoaEntries(reads);
    }

    public BrandingFiles brandingFiles() {
        return new JooqBrandingFiles(reads);
    }

    public CompanyProfiles companyProfiles() {
        return new JooqCompanyProfiles(reads);
    }

    public ProcessingContracts processingContracts() {
        return new JooqProcessingContracts(reads);
    }

    public Scores scores() {
        return new JooqScores(reads);
    }

    public Costs costs() {
        return new JooqCosts(reads);
    }

    public AdoptedMeasures adoptedMeasures() {
        return new JooqAdoptedMeasures(reads);
    }

    public MeasuresByStatement measuresByStatement() {
        return new JooqMeasuresByStatement(reads);
    }

    public PresentationDecisions presentationDecisions() {
        return new JooqPresentationDecisions(reads);
    }

    public Acknowledgements acknowledgements() {
        return new JooqAcknowledgements(reads);
    }

    public Decisions decisions() {
        return new JooqDecisions(reads);
    }

    public ScoreTargets scoreTargets() {
        return new JooqScoreTargets(reads);
    }

    public SubscriptionGroups subscriptionGroups() {
        return new JooqSubscriptionGroups(reads);
    }

    public Annotations scoreAnnotations() {
        return new JooqAnnotations(reads);
    }

    public ControlLinks scoreControlLinks() {
        return new JooqControlLinks(reads);
    }

    public CheckRulesStore checkRules() {
        return new JooqCheckRules(reads);
    }

    public NetworkPlans networkPlans() {
        return new JooqNetworkPlans(reads);
    }

    public ServiceTagLists serviceTagLists() {
        return new JooqServiceTagLists(reads);
    }

    public Snapshots snapshots() {
        return new JooqSnapshots(reads, new StagedSnapshots(database, clock));
    }

    public Reviews reviews() {
        return new JooqReviews(reads);
    }

    public ChangeRecords changes() {
        return new JooqChangeRecords(reads);
    }

    public Findings findings() {
        return new JooqFindings(reads);
    }

    public CheckRuns checkRuns() {
        return new JooqCheckRuns(reads);
    }

    public RecordLinks links() {
        return new JooqRecordLinks(reads);
    }

    public EvidenceItems evidence() {
        return new JooqEvidenceItems(reads);
    }

    public EditedSections editedSections() {
        return new JooqEditedSections(reads);
    }

    public DocumentOutlines documentOutlines() {
        return new JooqDocumentOutlines(reads);
    }

    public CustomDocuments customDocuments() {
        return new JooqCustomDocuments(reads);
    }

    public DocumentVersions documentVersions() {
        return new JooqDocumentVersions(reads);
    }

    @Override
    public Optional<Secret> passphrase() {
        return passphrase;
    }

    @Override
    public RegisterProtection protection() {
        return protection;
    }

    /** @param listener called before each write, on the writing thread and before anything is stored; never throws */
    public void onBeforeWrite(Runnable listener) {
        ledger.onBeforeWrite(listener);
    }

    /** Returns figures on this register's content. */
    public RegisterSummary contents() {
        return RegisterFiguresReader.of(dsl);
    }

    /** Returns a message for each table with unreadable rows, including a remedy. */
    public List<Message> unreadable() {
        return new ReadabilityCheck(database).unreadable();
    }

    /** Returns files, resources, snapshots and releases that no longer match the hash with which they were stored. */
    public List<Message> altered() {
        return ledger.readConsistently(() -> new StoredHashCheck(dsl).differing());
    }

    /**
     * Recomputes the trail and compares every record with it, all at one state of the register.
     *
     * @param verification verifies the trail by the given entries
     * @param read receives the number of each entry; may throw to cancel
     */
    public TrailVerification prove(Function<Consumer<Consumer<ChainLink>>, AuditTrail.Verification> verification,
            LongConsumer read) {
        return ledger.readConsistently(() -> {
            CurrentStates states = new CurrentStates(this);
            ReplayCheck replay = new ReplayCheck(states.kinds());
            SortedMap<String, Message> unreadable = states.read(replay::add);
            AuditTrail.Verification trail = verification.apply(consumer -> ledger.replay(entry -> {
                read.accept(entry.number());
                consumer.accept(entry);
            }, replay::apply));
            return new TrailVerification(trail, trail.intact() ? differences(replay, unreadable.keySet()) : List.of(),
                    List.copyOf(unreadable.values()));
        });
    }

    private List<TrailMismatch> differences(ReplayCheck replay, Set<String> unreadable) {
        List<TrailMismatch> histories = unreadable.contains("finding") ? List.of()
                : FindingHistoryCheck.differing(findings());
        return Stream.concat(
                replay.differences()
                        .stream()
                        .filter(recordDifference -> !unreadable.contains(recordDifference.record().type())),
                histories.stream()).toList();
    }

    /** Returns tables that differ from those that this version of the program creates. */
    public List<Message> schemaDifferences() {
        return database.schemaDifferences();
    }

    /** @throws Problem if written data is no longer there, for example because the file was moved */
    @Override
    public void close() {
        database.close();
    }
}
