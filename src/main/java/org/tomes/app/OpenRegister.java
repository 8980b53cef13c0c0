package org.tomes.app;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tomes.azure.LiveAzure;
import org.tomes.change.ChangeService;
import org.tomes.change.ChangesOfSnapshots;
import org.tomes.change.UnrecordedFindings;
import org.tomes.check.CheckService;
import org.tomes.check.Checks;
import org.tomes.check.CompanyContext;
import org.tomes.check.rules.RuleBook;
import org.tomes.check.rules.RuleService;
import org.tomes.connection.RecordLinks;
import org.tomes.cost.CostService;
import org.tomes.demo.ExampleCompany;
import org.tomes.document.DocumentService;
import org.tomes.document.acknowledgement.AcknowledgementService;
import org.tomes.document.annex.AnnexService;
import org.tomes.document.branding.BrandingService;
import org.tomes.document.figure.PictureFiles;
import org.tomes.document.release.ReleaseChecks;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.ReleasesUsingSnapshots;
import org.tomes.document.release.VersionService;
import org.tomes.document.soa.ControlProofs;
import org.tomes.document.statement.StatementService;
import org.tomes.document.statement.StatementSources;
import org.tomes.document.text.TextService;
import org.tomes.evidence.EvidenceExport;
import org.tomes.evidence.EvidenceOfSnapshots;
import org.tomes.evidence.EvidenceService;
import org.tomes.finding.CheckRunService;
import org.tomes.finding.Explanations;
import org.tomes.finding.FindingService;
import org.tomes.finding.RemedyService;
import org.tomes.finding.importing.ReportService;
import org.tomes.inventory.InventoryService;
import org.tomes.ledger.Actor;
import org.tomes.ledger.AuditTrail;
import org.tomes.ledger.TrailProof;
import org.tomes.measure.LibraryService;
import org.tomes.measure.MeasureService;
import org.tomes.networkplan.NetworkPlanService;
import org.tomes.networkplan.ServiceTagService;
import org.tomes.office.OfficeWriters;
import org.tomes.office.xlsx.ListWorkbook;
import org.tomes.office.xlsx.SheetFiles;
import org.tomes.people.PeopleService;
import org.tomes.people.ResponsibilityService;
import org.tomes.pull.PullService;
import org.tomes.register.RegisterStatus;
import org.tomes.review.ReviewService;
import org.tomes.score.ScoreService;
import org.tomes.settings.CompanyService;
import org.tomes.settings.SeenRegisters;
import org.tomes.soa.SoaService;
import org.tomes.spreadsheet.Sheets;
import org.tomes.storage.Register;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import org.tomes.workbook.WorkbookService;

/** One open register with the services of all features; used by the desktop and the command line. */
public final class OpenRegister implements AutoCloseable {

    private final Register register;
    private final AuditTrail auditTrail;
    private final PeopleService people;
    private final ResponsibilityService responsibilities;
    private final MeasureService measures;
    private final LibraryService library;
    private final ScoreService scores;
    private final CostService costs;
    private final ScoreKpi kpi;
    private final CompanyService company;
    private final DocumentServices documents;
    private final StatementService statements;
    private final ChainMemory memory;
    private Optional<DailyBackup> daily = Optional.empty();
    private Optional<Watch> watch = Optional.empty();
    private final InventoryService inventory;
    private final SoaService soa;
    private final ReviewService reviews;
    private final ChangeService changes;
    private final UnrecordedFindings unrecordedFindings;
    private final EvidenceService evidence;
    private final WorkbookService exchange;
    private final NetworkPlanService networkPlans;
    private final ServiceTagService serviceTags;
    private final Clock clock;
    private PullService pull;
    private final RuleService rules;
    private final CheckService posture;
    private final FindingService findings;
    private final CheckRunService findingRuns;
    private final RemedyService remedies;
    private final ReportService reports;

    OpenRegister(Register register, SeenRegisters seen, Clock clock) {
        this.register = register;
        this.clock = clock;
        this.auditTrail = new AuditTrail(register.ledger());
        this.people = new PeopleService(register.ledger(), register.people());
        this.responsibilities = new ResponsibilityService(register.ledger(), register.responsibilities(),
                register.roles(), register.people());
        this.measures = new MeasureService(register.ledger(), register.measures(), register.people());
        this.library = new LibraryService(register.ledger(), measures, register.adoptions());
        this.scores = new ScoreService(register.ledger(), register.scores(), register.scoreTargets(), clock);
        this.kpi = ScoreKpi.of(register, clock);
        this.company = new CompanyService(register.ledger(), register.companyProfiles(), register.processingContracts(),
                register.people());
        this.memory = new ChainMemory(seen, register.id(), register.place(), auditTrail, clock);
        this.soa = new SoaService(register.ledger(), register.soaEntries(), register.measures(), register.people());
        this.reviews = ReviewSources.of(register, () -> statements().requiredReviews(), clock);
        this.rules = new RuleService(register.ledger(), register.ruleBooks(),
                () -> ScoreGoals.of(scores, clock.getZone()));
        this.serviceTags = new ServiceTagService(register.ledger(), register.serviceTagLists(), this::judgeLatest,
                clock);
        this.networkPlans = new NetworkPlanService(register.ledger(), register.networkPlans(), this::judgeLatest);
        this.posture = new CheckService(() -> Checks.ALL, rules::rules,
                () -> new CompanyContext(serviceTags.addresses(), register.costs().all(), networkPlans.plan()), clock);
        this.findings = new FindingService(register.ledger(), register.findings(), new Explanations(() -> Checks.ALL),
                clock);
        this.remedies = new RemedyService(register.ledger(), findings, measures);
        this.findingRuns = new CheckRunService(register.ledger(), register.findings(), register.findingRuns(), posture,
                clock);
        this.reports = new ReportService(register.ledger(), findingRuns, clock);
        this.inventory = new InventoryService(register.ledger(), register.snapshots(), findingRuns,
                List.of(new EvidenceOfSnapshots(register.evidence()), new ChangesOfSnapshots(register.changes()),
                        new ReleasesUsingSnapshots(register.documentVersions())));
        this.costs = new CostService(register.ledger(), register.costs(),
                () -> NewestEstimates.of(inventory, rules, clock), clock);
        this.pull = new PullService(new LiveAzure(clock, () -> Threads.perTask("azure")), inventory, scores);
        this.evidence = new EvidenceService(register.ledger(), register.evidence(), register.people(), inventory,
                clock);
        this.exchange = new WorkbookService(register.ledger(), new WorkbookService.Records(measures, register.people(),
                register.adoptions(), soa, register.soaEntries(), evidence, register.reviews(), inventory), clock);
        this.changes = new ChangeService(register.ledger(), register.changes(), register.measures(), register.people(),
                inventory, clock, serviceTags::addresses, (actor, approved) -> unrecordedFindings().review(actor));
        this.unrecordedFindings = new UnrecordedFindings(register.ledger(), changes, inventory, findings, findingRuns);
        this.statements = new StatementService(register.ledger(), register.statementUpkeeps(),
                new StatementSources(posture, findings, inventory, people, responsibilities, measures, reviews, changes,
                        scores, kpi.annotations(), soa, evidence, register.adoptions(), rules),
                clock);
        this.documents = DocumentServices.of(register, statements, rules, clock,
                (texts, branding) -> new DocumentComposers.Services(changes, scores, costs, kpi, statements, reviews,
                        posture, networkPlans, rules, serviceTags, findings, responsibilities, texts, branding));
    }

    /** Saves the newest entry on this computer, backs up, and forbids pulls where there is a reason; not for drafts. */
    OpenRegister lasting(Backups backups, Optional<Message> noPulls) {
        noPulls.ifPresent(reason -> pull = pull.refusing(reason));
        daily = backups.daily(register);
        daily.ifPresent(made -> register.beforeWriting(made::beforeWriting));
        register.whenWritten((before, after) -> memory.rememberSoon());
        watch = Watch.on(this, memory.opened());
        return this;
    }

    /** Returns the register's identity, path and state. */
    public RegisterStatus register() {
        return register;
    }

    /** Returns the register itself, with the repositories that features read and write through. */
    Register storage() {
        return register;
    }

    /** Returns the watch that reports other people's writes, if the register is on a server. */
    public Optional<Watch> watch() {
        return watch;
    }

    /** Returns the warning to show first: that it is read-only, or lacks entries that this computer has seen. */
    public Optional<Message> caution() {
        return register.readOnly().or(() -> memory.missed());
    }

    public AuditTrail auditTrail() {
        return auditTrail;
    }

    public PeopleService people() {
        return people;
    }

    public ResponsibilityService responsibilities() {
        return responsibilities;
    }

    public MeasureService measures() {
        return measures;
    }

    public LibraryService library() {
        return library;
    }

    public ScoreService scores() {
        return scores;
    }

    public ScoreKpi kpi() {
        return kpi;
    }

    /** Returns the security costs from Azure's bills, compared with the expected ones. */
    public CostService costs() {
        return costs;
    }

    public ReviewService reviews() {
        return reviews;
    }

    public UnrecordedFindings unrecordedFindings() {
        return unrecordedFindings;
    }

    public ChangeService changes() {
        return changes;
    }

    /** Returns the purposes of subnets and the addresses used for administration. */
    public NetworkPlanService networkPlans() {
        return networkPlans;
    }

    public RecordLinks links() {
        return register.links();
    }

    public EvidenceService evidence() {
        return evidence;
    }

    /** Writes a list as a workbook in which every cell is a text. */
    public void writeList(String sheet, List<String> headings, List<List<String>> rows, OutputStream out)
            throws IOException {
        ListWorkbook.write(sheet, headings, rows, out);
    }

    public PictureFiles pictures() {
        return new PictureFiles(OfficeWriters.pictures());
    }

    /** Returns the export of all evidence for auditors, with names and states in the language of the texts. */
    public EvidenceExport evidenceExport(Texts texts) {
        return new EvidenceExport(evidence, inventory, ListWorkbook::write, people.all(), texts, LocalDate.now(clock));
    }

    /** Returns the export and import of measures with all their data as a workbook. */
    public WorkbookService exchange() {
        return exchange;
    }

    public PullService pull() {
        return pull;
    }

    public InventoryService inventory() {
        return inventory;
    }

    public RuleService rules() {
        return rules;
    }

    /** Saves changed rules, and re-evaluates the newest snapshot, so that the findings are updated at once. */
    public RuleBook decide(Actor actor, RuleBook book) {
        RuleBook before = rules.book();
        RuleBook kept = rules.save(actor, book);
        if (!kept.equals(before)) {
            judgeLatest(actor);
        }
        return kept;
    }

    private void judgeLatest(Actor actor) {
        inventory.latest().ifPresent(latest -> findingRuns.judge(actor, latest));
    }

    /** Returns the addresses of service tags, if the company imported Microsoft's list. */
    public ServiceTagService serviceTags() {
        return serviceTags;
    }

    public CheckService posture() {
        return posture;
    }

    public FindingService findings() {
        return findings;
    }

    public RemedyService remedies() {
        return remedies;
    }

    public ReportService reports() {
        return reports;
    }

    public CheckRunService findingRuns() {
        return findingRuns;
    }

    /** Returns the example data for an empty register. */
    public ExampleCompany exampleCompany() {
        return new ExampleCompany(company, people, responsibilities, measures, library, soa, inventory, scores,
                findings, changes, reviews, evidence, statements, documentTexts(), versions(), releases(), kpi.sets(),
                kpi.annotations(), costs, kpi.links());
    }

    public CompanyService company() {
        return company;
    }

    public SoaService soa() {
        return soa;
    }

    /** Returns spreadsheet files in this language's formats. */
    public Sheets sheets(Language language) {
        return new SheetFiles(language.locale());
    }

    /** Returns the comparison of policies' statements with snapshot and register. */
    public StatementService statements() {
        return statements;
    }

    /** Returns the current date for this register. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public BrandingService brand() {
        return documents.branding();
    }

    public TextService documentTexts() {
        return documents.texts();
    }

    public DocumentService documents() {
        return documents.documents();
    }

    public VersionService versions() {
        return documents.versions();
    }

    public AnnexService annex() {
        return documents.annex();
    }

    public ControlProofs controlProofs() {
        return documents.proofs();
    }

    public AcknowledgementService acknowledgements() {
        return documents.acknowledgements();
    }

    public ReleaseChecks releaseChecks() {
        return documents.releaseChecks();
    }

    /** Returns the service that releases documents and verifies whether a file is a release. */
    public ReleaseService releases() {
        return documents.releases();
    }

    /**
     * Compares the trail with the entries that this computer has seen, and all records with the trail.
     *
     * @param read may throw to cancel
     */
    public TrailProof proveTrail(LongConsumer read) {
        return memory.prove(register, read);
    }

    @Override
    public void close() {
        watch.ifPresent(Watch::close);
        memory.close();
        register.close();
        daily.ifPresent(DailyBackup::close);
    }
}
