package org.tomes.app;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.tomes.change.ChangeRecord;
import org.tomes.change.VerificationObstacles;
import org.tomes.check.criteria.CheckRules;
import org.tomes.demo.ExampleCompany;
import org.tomes.document.figure.DrawingFileWriter;
import org.tomes.evidence.EvidenceExport;
import org.tomes.ledger.Actor;
import org.tomes.ledger.TrailVerification;
import org.tomes.office.OfficeFormats;
import org.tomes.office.xlsx.ListWorkbook;
import org.tomes.office.xlsx.SpreadsheetFiles;
import org.tomes.register.RegisterProperties;
import org.tomes.settings.SeenRegisters;
import org.tomes.spreadsheet.Spreadsheets;
import org.tomes.storage.Register;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** One open register with the services of all features; used by the desktop and the command line. */
public final class OpenRegister implements AutoCloseable {

    private final Register register;
    private final Clock clock;
    private final TrailHeadRecorder memory;
    private final AzureServices azure;
    private final RecordServices records;
    private final DocumentServices documents;
    private Optional<DailyBackup> daily = Optional.empty();
    private Optional<TrailPoller> watch = Optional.empty();

    OpenRegister(Register register, SeenRegisters seenRegisters, Clock clock) {
        this(register, seenRegisters, Optional.empty(), clock);
    }

    /** @param noPulls reason why pulls are refused; empty if they are allowed */
    OpenRegister(Register register, SeenRegisters seenRegisters, Optional<Message> noPulls, Clock clock) {
        this.register = register;
        this.clock = clock;
        this.azure = AzureServices.of(register, this::evaluateLatest, noPulls, clock);
        this.records = RecordServices.of(register, azure, () -> documents().statements().requiredReviews(),
                actor -> records().unrecordedFindings().review(actor), clock);
        this.documents = DocumentServices.of(register, records, azure, clock);
        this.memory = new TrailHeadRecorder(seenRegisters, register.id(), register.place(), records.trail(), clock);
    }

    /** Starts to save the newest entry on this computer and to create daily backups; not called for drafts. */
    OpenRegister startBackgroundWork(Backups backups, CurrentActor actors) {
        daily = backups.daily(register);
        daily.ifPresent(backup -> register.onBeforeWrite(backup::createIfDue));
        register.onWritten((before, after) -> memory.scheduleSave());
        watch = TrailPoller.on(this, actors, memory.opened());
        return this;
    }

    /** Returns the register's identity, path and state. */
    public RegisterProperties register() {
        return register;
    }

    /** Returns the register itself, with the repositories of all features. */
    Register storage() {
        return register;
    }

    /** Reads one consistent state of the register on this thread, whichever services are used. */
    public <T> T readConsistently(Supplier<T> reading) {
        return register.ledger().readConsistently(reading);
    }

    /** Returns the poller that reports other people's writes, if the register is on a server. */
    public Optional<TrailPoller> trailPoller() {
        return watch;
    }

    /** Returns the services of manually maintained records. */
    public RecordServices records() {
        return records;
    }

    /** Returns the services that read and assess Azure data. */
    public AzureServices azure() {
        return azure;
    }

    /** Returns the objections to confirming that the change was implemented as planned, from the register's data. */
    public List<Message> objectionsToVerifying(ChangeRecord change) {
        return VerificationObstacles.of(change, azure.findings().all(), azure.inventory().all().stream().findFirst(),
                clock.getZone());
    }

    /** Returns the services that compare, write and release documents. */
    public DocumentServices documents() {
        return documents;
    }

    /**
     * Returns the warning to display first: that the register is read-only, or lacks entries that this computer has
     * seen.
     */
    public Optional<Message> openingWarning() {
        return register.readOnlyReason().or(() -> memory.missed());
    }

    /** Writes a list as a workbook of text cells. */
    public void writeList(String sheet, List<String> headings, List<List<String>> rows, OutputStream out)
            throws IOException {
        ListWorkbook.write(sheet, headings, rows, out);
    }

    public DrawingFileWriter pictures() {
        return new DrawingFileWriter(OfficeFormats.pictures());
    }

    /** Returns the export of all evidence for auditors, with names and states in the language of the texts. */
    public EvidenceExport evidenceExport(Texts texts) {
        return new EvidenceExport(records.evidence(), azure.inventory(), ListWorkbook::write, records.people().all(),
                texts, LocalDate.now(clock));
    }

    /** Saves changed rules, and assesses the newest snapshot again, so that the findings are updated immediately. */
    public CheckRules saveRules(Actor actor, CheckRules rules) {
        CheckRules before = azure.rules().current();
        CheckRules saved = azure.rules().save(actor, rules);
        if (!saved.equals(before)) {
            evaluateLatest(actor);
        }
        return saved;
    }

    private void evaluateLatest(Actor actor) {
        azure.inventory().latest().ifPresent(latest -> azure.checkRuns().evaluateByChangedRules(actor, latest));
    }

    /** Returns the example data for an empty register. */
    public ExampleCompany exampleCompany() {
        return new ExampleCompany(records.company(), records.people(), records.responsibilities(), records.measures(),
                records.library(), records.soa(), azure.rules(), azure.inventory(), azure.scores(), azure.findings(),
                records.changes(), records.reviews(), records.evidence(), documents.statements(), documents.texts(),
                documents.versions(), documents.releases(), azure.scoreServices().sets(),
                azure.scoreServices().annotations(), azure.costs(), azure.scoreServices().links());
    }

    /** Returns the reader and writer of spreadsheets in this language's formats. */
    public Spreadsheets sheets(Language language) {
        return new SpreadsheetFiles(language.locale());
    }

    /** Returns the current date for this register. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Compares the trail with the entries that this computer has seen, and all records with the trail.
     *
     * @param read receives the number of each entry; may throw to cancel
     */
    public TrailVerification verifyTrail(LongConsumer read) {
        return memory.prove(register, read);
    }

    @Override
    public void close() {
        watch.ifPresent(TrailPoller::close);
        memory.close();
        register.close();
        daily.ifPresent(DailyBackup::close);
    }
}
