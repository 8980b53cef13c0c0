package org.tomes.desktop.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomes.app.EvidenceFiles;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.RecordNames;
import org.tomes.desktop.common.RecordUndo;
import org.tomes.desktop.common.Workspace;
import org.tomes.evidence.Evidence;
import org.tomes.evidence.EvidenceService;
import org.tomes.evidence.EvidenceSource;
import org.tomes.files.OutputFile;
import org.tomes.files.TemporaryFolder;
import org.tomes.inventory.Snapshot;
import org.tomes.ledger.Actor;
import org.tomes.ledger.RecordRef;
import org.tomes.problem.FieldError;
import org.tomes.problem.InvalidRecord;
import org.tomes.text.Message;

/** The evidence actions of all screens: adding, attaching, opening, saving. */
final class EvidenceActions {

    private static final Pattern READ_ONLY = Pattern
            .compile("(?is).*\\.(pdf|png|jpe?g|gif|txt|log|csv|json|md|docx|xlsx|pptx|odt|ods)");
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern ENDING = Pattern.compile("(?<=.)\\.[A-Za-z0-9]{1,8}$");
    private static final String CAPTURED = "capturedAt";
    private static final Message TITLE = Message.of("evidence.field.title");

    /** Writes the input of a dialog to the register. */
    @FunctionalInterface
    private interface Write {
        Evidence with(Actor actor, FormInput answer);
    }

    private final Workspace workspace;
    private final EvidenceService service;
    private final Consumer<Evidence> written;

    /** @param written receives the evidence after every write */
    EvidenceActions(Workspace workspace, Consumer<Evidence> written) {
        this.workspace = workspace;
        this.service = workspace.register().records().evidence();
        this.written = written;
    }

    /** @param record the record to which the file is attached; null if there is none yet */
    void addFile(RecordRef record) {
        workspace.dialogs()
                .chooseFilesToOpen(Message.of("desktop_evidence.anyFile"), List.of("*.*"))
                .stream()
                .findFirst()
                .ifPresent(file -> addFile(record, file));
    }

    /** @param record the record to which the file is attached; null if there is none yet */
    void addFile(RecordRef record, Path file) {
        addFiles(record, List.of(file));
    }

    /** Adds files one after the other; without a record, each form offers the records that the file can support. */
    private void addFiles(RecordRef record, List<Path> files) {
        if (record != null) {
            files.forEach(file -> addFile(new EvidenceTargets(List.of(record)), file, Stream.of()));
        } else {
            workspace.background()
                    .read(() -> EvidenceTargets.read(workspace),
                            targets -> files.forEach(file -> addFile(targets, file, Stream.of(targets.entry()))));
        }
    }

    private void addFile(EvidenceTargets targets, Path file, Stream<Entry> target) {
        Instant saved = saved(file);
        String name = file.getFileName().toString();
        fill("desktop_evidence.addFile",
                Map.of("title", ENDING.matcher(name).replaceFirst(""), CAPTURED, day(saved).toString(),
                        EvidenceTargets.FIELD, ""),
                (actor, answer) -> service.addFile(actor, draft(answer, targets.chosen(answer)), EvidenceFiles.at(file),
                        captured(answer, saved), answer.day("validUntil")),
                Stream.concat(Stream.concat(Stream.of(title()), target), Stream.of(capture(), until(), description()))
                        .toArray(Entry[]::new));
    }

    /** Adds dropped files; rejects folders, which cannot be evidence. */
    boolean drop(RecordRef record, List<Path> files) {
        boolean all = takes(files);
        if (all) {
            addFiles(record, files);
        }
        return all;
    }

    static boolean takes(List<Path> files) {
        return files.stream().noneMatch(file -> file.toFile().isDirectory());
    }

    void addLink(RecordRef record) {
        Instant now = workspace.context().clock().instant();
        fill("desktop_evidence.addLink", Map.of("link", "https://", CAPTURED, day(now).toString()),
                (actor, answer) -> service.addLink(actor, draft(answer, record), answer.value("link"),
                        captured(answer, now), answer.day("validUntil")),
                title(), Entry.line("link", Message.of("desktop_evidence.address"), true), capture(), until(),
                description());
    }

    void addSnapshot(RecordRef record) {
        workspace.background().read(() -> workspace.register().azure().inventory().all(), snapshots -> {
            List<Choice> choices = snapshots.stream()
                    .map(snapshot -> new Choice(String.valueOf(snapshot.number()), name(snapshot)))
                    .toList();
            Map<String, String> values = new HashMap<>();
            choices.stream().findFirst().ifPresent(newest -> {
                values.put("snapshot", newest.key());
                values.put("title", newest.name());
            });
            fill("desktop_evidence.addSnapshot", values,
                    (actor, answer) -> service.addSnapshot(actor, draft(answer, record),
                            Integer.parseInt(answer.value("snapshot")), answer.day("validUntil")),
                    title(), Entry.choice("snapshot", Message.of("evidence.kind.SNAPSHOT"), choices), until(),
                    description());
        });
    }

    private static String name(Snapshot snapshot) {
        return ("#" + snapshot.number() + " " + snapshot.label()).strip();
    }

    /** Attaches existing evidence to the record. */
    void attach(RecordRef record) {
        workspace.background().read(service::all, all -> {
            Map<String, Evidence> byCode = new HashMap<>();
            all.stream()
                    .filter(evidence -> !evidence.isFor(record))
                    .forEach(evidence -> byCode.put(evidence.code(), evidence));
            List<Choice> choices = byCode.values()
                    .stream()
                    .sorted(Comparator.comparing(Evidence::number))
                    .map(evidence -> new Choice(evidence.code(), RecordNames.of(evidence.code(), evidence.title())))
                    .toList();
            fill("desktop_evidence.attach", Map.of(),
                    (actor, answer) -> service.attach(actor, byCode.get(answer.value("evidence")), record),
                    Optional.of(stored -> new Inverse(attached -> service.detach(workspace.actor(), attached, record),
                            detached -> service.attach(workspace.actor(), detached, record))),
                    Entry.choice("evidence", Message.of("desktop_evidence.which"), choices));
        });
    }

    void detach(Evidence evidence, RecordRef record) {
        workspace.background()
                .job(progress -> service.detach(workspace.actor(), evidence, record))
                .onSuccess(stored -> {
                    workspace.showReversible(Message.of("desktop_evidence.detached", stored.code()), stored,
                            detached -> service.attach(workspace.actor(), detached, record),
                            attached -> service.detach(workspace.actor(), attached, record), written);
                    written.accept(stored);
                })
                .start();
    }

    /** Adds a newer file as the current version. */
    void revise(Evidence evidence) {
        workspace.dialogs()
                .chooseFilesToOpen(Message.of("desktop_evidence.anyFile"), List.of("*.*"))
                .stream()
                .findFirst()
                .ifPresent(file -> revise(evidence, file));
    }

    private void revise(Evidence evidence, Path file) {
        Instant saved = saved(file);
        fill("desktop_evidence.revise", Map.of(CAPTURED, day(saved).toString()), (actor, answer) -> service
                .addFile(actor, evidence, EvidenceFiles.at(file), captured(answer, saved), answer.day("validUntil")),
                capture(), until());
    }

    /** Edits title, description and expiry date. */
    void edit(Evidence evidence) {
        Map<String, String> values = Map.of("title", evidence.title(), "description", evidence.description(),
                "validUntil", evidence.current().validUntil().map(Object::toString).orElse(""));
        fill("desktop_evidence.edit", values,
                (actor, answer) -> service.change(actor,
                        evidence.described(answer.value("title").strip(), answer.value("description").strip(),
                                evidence.owner(), evidence.links()).withValidUntil(answer.day("validUntil"))),
                Optional.of(edited -> new Inverse(now -> rewrite(evidence, now), now -> rewrite(edited, now))), title(),
                until(), description());
    }

    private Evidence rewrite(Evidence version, Evidence over) {
        return service.change(workspace.actor(),
                RecordUndo.of(version, over, service.get(over.code()), Evidence::withRevision));
    }

    private static Entry title() {
        return Entry.line("title", TITLE, true);
    }

    private static Entry capture() {
        return Entry.date(CAPTURED, Message.of("evidence.field.capturedAt"), false);
    }

    private static Entry until() {
        return Entry.date("validUntil", Message.of("desktop_evidence.untilLabel"), false);
    }

    private static Entry description() {
        return Entry.text("description", Message.of("evidence.field.description"), false);
    }

    private static Evidence draft(FormInput answer, RecordRef record) {
        return draft(answer, record == null ? List.of() : List.of(record));
    }

    private static Evidence draft(FormInput answer, List<RecordRef> records) {
        return Evidence.titled(answer.value("title").strip(), answer.value("description").strip(), Optional.empty(),
                records);
    }

    private record Inverse(Workspace.UndoDirection<Evidence> undo, Workspace.UndoDirection<Evidence> redo) {
    }

    private void fill(String key, Map<String, String> values, Write write, Entry... entries) {
        fill(key, values, write, Optional.empty(), entries);
    }

    /**
     * @param undo undoes the write; empty if the write is permanent, because evidence and its versions are never
     * deleted
     */
    private void fill(String key, Map<String, String> values, Write write, Optional<Function<Evidence, Inverse>> undo,
            Entry... entries) {
        new FormSaving(workspace,
                FormInput.of(new Confirmation(Message.of(key + ".title"), Message.of(key + ".text"),
                        Message.of("desktop.save")), values, entries))
                .save((answer, progress) -> write.with(workspace.actor(), answer), stored -> {
                    Message saved = Message.of("desktop_evidence.saved", stored.code());
                    undo.ifPresentOrElse(inverse -> {
                        Inverse directions = inverse.apply(stored);
                        workspace.showReversible(saved, stored, directions.undo(), directions.redo(), written);
                    }, () -> workspace.frame()
                            .showNotice(Notice.success(saved).irreversible(Message.of("shell.final.evidence"))));
                    written.accept(stored);
                });
    }

    /** Returns the time when the file was saved; the current time if that is in the future. */
    private Instant saved(Path file) {
        try {
            Instant saved = Files.getLastModifiedTime(file).toInstant();
            Instant now = workspace.context().clock().instant();
            return saved.isAfter(now) ? now : saved;
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, workspace.context().clock().getZone());
    }

    /** Returns the proposed time, unless the user entered another day. */
    private Instant captured(FormInput answer, Instant proposed) {
        LocalDate entered = answer.day(CAPTURED).orElseGet(() -> day(proposed));
        if (entered.isAfter(workspace.today())) {
            throw new InvalidRecord(List.of(new FieldError(CAPTURED, Message.of("desktop_evidence.capturedInFuture"))));
        }
        return entered.equals(day(proposed)) ? proposed
                : entered.atStartOfDay(workspace.context().clock().getZone()).toInstant();
    }

    /**
     * Opens evidence: files are copied first, so that no program changes the register's content; a link is opened in
     * the browser. A register may come from an untrusted source: files that could be executable are only saved, and
     * only web addresses are opened.
     */
    void open(Evidence evidence) {
        switch (evidence.current().source()) {
            case EvidenceSource.OfFile file when READ_ONLY.matcher(file.name()).matches() ->
                workspace.background().job(progress -> copy(file)).onSuccess(workspace.frame()::openExternally).start();
            case EvidenceSource.OfFile file -> save(evidence);
            case EvidenceSource.OfLink link when WEB.matcher(link.address()).matches() ->
                workspace.frame().openLink(link.address());
            case EvidenceSource.OfLink link ->
                workspace.frame().showNotice(Notice.warning(Message.of("evidence.noAddress")));
            case EvidenceSource.OfForeignSnapshot foreign ->
                workspace.frame().showNotice(Notice.warning(Message.of("evidence.foreignSnapshot", foreign.number())));
            case EvidenceSource.OfSnapshot snapshot ->
                workspace.frame().show("azure", String.valueOf(snapshot.number()));
        }
    }

    private Path copy(EvidenceSource.OfFile file) throws IOException {
        String ending = file.name().replaceAll("^.*(\\.[A-Za-z0-9]{1,8})$|^.*$", "$1");
        Path copy = TemporaryFolder.ofProcess().newFolder().resolve("evidence" + ending);
        write(file, copy);
        return copy;
    }

    void save(Evidence evidence) {
        if (evidence.current().source() instanceof EvidenceSource.OfFile file) {
            workspace.dialogs()
                    .chooseFileToSave(file.name())
                    .ifPresent(target -> workspace.background().<Path>job(progress -> {
                        write(file, target);
                        return target;
                    })
                            .onSuccess(saved -> workspace.frame()
                                    .showFilesWritten(Message.of("desktop.table.exported", saved.toString()),
                                            saved.toAbsolutePath().getParent()))
                            .start());
        }
    }

    private void write(EvidenceSource.OfFile file, Path target) throws IOException {
        OutputFile.at(target).write(out -> {
            service.write(file, out);
            return null;
        });
    }

    void export() {
        workspace.dialogs()
                .chooseFolderToWrite()
                .ifPresent(folder -> workspace.frame().follow(workspace.background().<List<Path>>job(progress -> {
                    progress.say(Message.of("desktop_evidence.exporting"));
                    return workspace.register().evidenceExport(workspace.texts()).to(folder, false);
                })
                        .onSuccess(
                                files -> workspace.frame()
                                        .showFilesWritten(Message.of("desktop_evidence.exported", files.size(),
                                                folder.toString()), folder))
                        .start()));
    }
}
