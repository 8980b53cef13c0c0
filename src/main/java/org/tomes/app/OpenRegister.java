package org.tomes.app;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import org.tomes.azure.LiveAzure;
import org.tomes.change.ChangeService;
import org.tomes.change.ChangesOfSnapshots;
import org.tomes.change.UnrecordedFindings;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckService;
import org.tomes.check.Checks;
import org.tomes.check.CompanyContext;
import org.tomes.check.cost.ExpectedCosts;
import org.tomes.check.rules.RuleBook;
import org.tomes.check.rules.RuleService;
import org.tomes.cost.CostService;
import org.tomes.cost.Estimates;
import org.tomes.demo.ExampleCompany;
import org.tomes.document.DocumentService;
import org.tomes.document.branding.BrandingService;
import org.tomes.document.figure.PictureFiles;
import org.tomes.document.release.ReleaseChecks;
import org.tomes.document.release.ReleaseService;
import org.tomes.document.release.VersionService;
import org.tomes.document.release.VersionsOfSnapshots;
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

/** One open register with the services of all features on it; what desktop and command line work with. */
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
    private final PullService pull;
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
        this.costs = new CostService(register.ledger(), register.costs(), this::expectedCosts, clock);
        this.company = new CompanyService(register.ledger(), register.companyProfiles(), register.people());
        this.memory = new ChainMemory(seen, register.id(), register.file().file(), auditTrail, clock);
        this.soa = new SoaService(register.ledger(), register.soaEntries(), register.measures(), register.people());
        this.reviews = ReviewSources.of(register, clock);
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
                        new VersionsOfSnapshots(register.documentVersions())));
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
                        scores, kpi.annotations(), soa, evidence, register.adoptions()),
                clock);
        this.documents = DocumentServices.of(register, statements, clock,
                (texts, branding) -> new DocumentComposers.Services(changes, scores, kpi, statements, reviews, posture,
                        networkPlans, rules, serviceTags, findings, responsibilities, texts, branding));
    }

    /**
     * From now on this computer keeps the newest entry of the trail in mind and backs the register up; not for a draft
     * that may never become a register.
     */
    OpenRegister lasting(Backups backups) {
        DailyBackup made = backups.daily(register);
        register.beforeWriting(made::beforeWriting);
        register.whenWritten(memory::rememberSoon);
        daily = Optional.of(made);
        return this;
    }

    /** Which register this is, where it lies and whether it can be written to. */
    public RegisterStatus register() {
        return register;
    }

    /** The register itself, with the ports that features read and write through. */
    Register storage() {
        return register;
    }

    /**
     * What whoever works with this register must know first: that it can only be read, or that it lacks what this
     * computer saw in it.
     */
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

    /** What Azure's bills say of security, beside what was expected. */
    public CostService costs() {
        return costs;
    }

    /** By the newest snapshot and the prices of the register. */
    private Estimates expectedCosts() {
        return inventory.latest()
                .map(latest -> ExpectedCosts.of(new CheckContext(latest, rules.rules(), clock.instant())))
                .orElse(Estimates.NONE);
    }

    /** What is to be reviewed when, and who signed. */
    public ReviewService reviews() {
        return reviews;
    }

    /** Findings of changes that nobody recorded. */
    public UnrecordedFindings unrecordedFindings() {
        return unrecordedFindings;
    }

    public ChangeService changes() {
        return changes;
    }

    /** What the subnets are for, and where people administer from. */
    public NetworkPlanService networkPlans() {
        return networkPlans;
    }

    public EvidenceService evidence() {
        return evidence;
    }

    /** Writes a list as a workbook, every cell a text. */
    public void writeList(String sheet, List<String> headings, List<List<String>> rows, OutputStream out)
            throws IOException {
        ListWorkbook.write(sheet, headings, rows, out);
    }

    /** Writes drawings into picture files. */
    public PictureFiles pictures() {
        return new PictureFiles(OfficeWriters.pictures());
    }

    /** Writes all evidence to folders for auditors, with names and states in the language of the texts. */
    public EvidenceExport evidenceExport(Texts texts) {
        return new EvidenceExport(evidence, inventory, ListWorkbook::write, people.all(), texts, LocalDate.now(clock));
    }

    /** Takes measures with all that belongs to them out to a workbook and in again. */
    public WorkbookService exchange() {
        return exchange;
    }

    public PullService pull() {
        return pull;
    }

    public InventoryService inventory() {
        return inventory;
    }

    /** What the company decides about its checks. */
    public RuleService rules() {
        return rules;
    }

    /** Keeps changed rules, and holds the newest snapshot against them, so that the findings follow at once. */
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

    /** What service tags stand for, as far as the company imported Microsoft's list. */
    public ServiceTagService serviceTags() {
        return serviceTags;
    }

    public CheckService posture() {
        return posture;
    }

    public FindingService findings() {
        return findings;
    }

    /** Makes measures of findings. */
    public RemedyService remedies() {
        return remedies;
    }

    /** Takes over what other tools found. */
    public ReportService reports() {
        return reports;
    }

    /** Brings the findings up to date. */
    public CheckRunService findingRuns() {
        return findingRuns;
    }

    /** Fills this register while it is empty. */
    public ExampleCompany exampleCompany() {
        return new ExampleCompany(company, people, responsibilities, measures, library, soa, inventory, scores,
                findings, changes, reviews, evidence, statements, versions(), releases(), kpi.sets(), kpi.annotations(),
                costs, kpi.links());
    }

    public CompanyService company() {
        return company;
    }

    public SoaService soa() {
        return soa;
    }

    /** Spreadsheet files as people of this language expect them. */
    public Sheets sheets(Language language) {
        return new SheetFiles(language.locale());
    }

    /** Holds what policies say against snapshot and register. */
    public StatementService statements() {
        return statements;
    }

    /** The day that it is for this register. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public BrandingService brand() {
        return documents.branding();
    }

    /** What documents say, in the company's own words. */
    public TextService documentTexts() {
        return documents.texts();
    }

    public DocumentService documents() {
        return documents.documents();
    }

    /** The versions of documents, from draft to approval. */
    public VersionService versions() {
        return documents.versions();
    }

    /** What there is to look at before a release. */
    public ReleaseChecks releaseChecks() {
        return documents.releaseChecks();
    }

    /** Releases documents, and tells whether a file is a release. */
    public ReleaseService releases() {
        return documents.releases();
    }

    /** Compares the trail with what this computer saw, and all records with it. @param read may throw to end it */
    public TrailProof proveTrail(LongConsumer read) {
        try (ExecutorService hashing = Threads.single("trail")) {
            TrailProof proof = register.prove(memory.remembered(), hashing, read).with(memory.remarks());
            memory.trailProven(proof.trail().intact());
            return proof;
        }
    }

    @Override
    public void close() {
        memory.close();
        register.close();
        daily.ifPresent(DailyBackup::close);
    }
}
