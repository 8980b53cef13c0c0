package org.tomes.desktop.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.Dialogs.FieldConflict;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.RecordEditing;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.compare.DocumentComparison;
import org.tomes.document.compare.LineDifference;
import org.tomes.document.text.EditedSection;
import org.tomes.document.text.SectionStatus;
import org.tomes.document.text.SectionText;
import org.tomes.document.text.SectionTexts;
import org.tomes.document.text.SuggestionDifferences;
import org.tomes.document.text.TextService;
import org.tomes.document.text.TextService.Taken;
import org.tomes.document.text.TextService.TextState;
import org.tomes.ledger.Actor;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** The sections of a document's text while one of them is being edited. */
final class TextEditing implements RecordEditing.RecordAccess<EditedSection> {

    /** The maximum number of changed lines shown in a conflict. */
    private static final int TOLD = 12;

    private final Workspace workspace;
    private final TextForm form = new TextForm();
    private final RecordEditing<EditedSection> editing;
    private final ObservableList<SectionStatus> sections = FXCollections.observableArrayList();
    private Runnable listed = () -> {
    };
    private DocumentKind kind;
    /** The last saved input, so that saving it can be undone. */
    private volatile Done saved;
    private Language language;

    TextEditing(Workspace workspace) {
        this.workspace = workspace;
        this.editing = new RecordEditing<>(workspace, form, this);
    }

    TextForm form() {
        return form;
    }

    ObservableList<SectionStatus> sections() {
        return sections;
    }

    /** @param run called after the list of sections has been reloaded */
    void onSectionsReloaded(Runnable run) {
        listed = run;
    }

    private TextService service() {
        return workspace.register().documents().texts();
    }

    void show(DocumentKind shownKind, Language shownLanguage) {
        kind = shownKind;
        language = shownLanguage;
        list(() -> {
        });
    }

    private void list(Runnable then) {
        DocumentKind requestedKind = kind;
        Language requestedLanguage = language;
        workspace.background().read(() -> service().all(requestedKind, requestedLanguage), read -> {
            if (requestedKind.equals(kind) && requestedLanguage == language) {
                sections.setAll(read);
                listed.run();
                then.run();
            }
        });
    }

    Optional<SectionStatus> find(String key) {
        return sections.stream().filter(writtenSection -> writtenSection.key().equals(key)).findFirst();
    }

    /** Returns the list's entry for the open section. */
    Optional<SectionStatus> opened() {
        return form.opened().flatMap(documentSection -> find(documentSection.key()));
    }

    void leave(Runnable then, Runnable stay) {
        editing.leave(then, stay);
    }

    void save() {
        editing.save();
    }

    void discard() {
        editing.discard();
    }

    /** Returns the document's wording, including unsaved input. */
    SectionTexts wording() {
        List<SectionText> words = texts();
        return (requestedKind, in) -> words;
    }

    /** Returns the visible sections, including unsaved input. */
    List<SectionText> texts() {
        Optional<EditedSection> typed = form.opened().map(base -> form.entered());
        return sections.stream()
                .filter(writtenSection -> !writtenSection.hidden()
                        || typed.filter(open -> open.key().equals(writtenSection.key())).isPresent())
                .map(writtenSection -> typed.filter(open -> open.key().equals(writtenSection.key()))
                        .orElse(writtenSection.record()))
                .map(documentSection -> new SectionText(documentSection.key(), documentSection.title(),
                        documentSection.text()))
                .toList();
    }

    List<String> keys() {
        return sections.stream().map(SectionStatus::key).toList();
    }

    /**
     * Returns the differences of the input from its suggestion, and the changes in the suggestion; empty if there is no
     * suggestion. Slow for long texts.
     */
    Supplier<Optional<SuggestionDifferences>> changes() {
        Optional<SectionStatus> section = opened();
        String title = form.title.get();
        String text = form.text.get();
        return () -> section.flatMap(writtenSection -> SuggestionDifferences.of(writtenSection, title, text));
    }

    /**
     * Asks for the title of a new section and adds it below the open one.
     *
     * @param open receives the key of the new section
     */
    void add(Consumer<String> open) {
        DocumentKind of = kind;
        Language in = language;
        Optional<String> after = form.opened().map(EditedSection::key);
        Confirmation question = new Confirmation(Message.of("document.text.addTitle"),
                Message.of("document.text.addText"), Message.of("document.text.add"));
        FormInput input = FormInput.ofLine(question, "title", Message.of("document.text.title"), "");
        new FormSaving(workspace, input).save((entered, progress) -> {
            String title = entered.stripped("title");
            Done added = done(of, actor -> service().add(actor, of, in, title, "", after).key());
            return new AddedSection(title, added);
        }, added -> changed(added.edit(), Message.of("document.text.added", added.title()), open));
    }

    private record AddedSection(String title, Done edit) {
    }

    void remove(SectionStatus section) {
        changing(Message.of("document.text.removed", section.record().title()), actor -> {
            service().remove(actor, kind, section.key());
            return section.key();
        }, key -> {
        });
    }

    void hide(SectionStatus section, boolean hidden) {
        changing(Message.of(hidden ? "document.text.hidden" : "document.text.shown", section.record().title()),
                actor -> {
                    service().hide(actor, kind, section.key(), hidden);
                    return section.key();
                }, key -> {
                });
    }

    /** @param to the index among all sections, from 0; an index out of range has no effect */
    void move(SectionStatus section, int to) {
        if (to < 0 || to >= sections.size() || sections.indexOf(section) == to) {
            return;
        }
        changing(Message.of("document.text.moved", section.record().title()), actor -> {
            service().move(actor, kind, section.key(), to);
            return section.key();
        }, key -> {
        });
    }

    /** Resets the section to the suggestion and discards unsaved input. */
    void reset() {
        opened().ifPresent(section -> changing(Message.of("document.text.reset", section.record().title()),
                actor -> service().reset(actor, section.record()).key(), this::reopen));
    }

    /** Keeps the company's wording although there is a newer suggestion. */
    void keep() {
        opened().ifPresent(section -> changing(Message.of("document.text.kept", section.record().title()), actor -> {
            EditedSection stored = service().keepOwnText(actor, section.record());
            workspace.background().screen().execute(() -> form.rebase(stored));
            return stored.key();
        }, key -> {
        }));
    }

    /**
     * Merges the new parts of the suggestion into the company's wording, after unsaved input was saved or discarded.
     */
    void take() {
        leave(() -> opened().ifPresent(section -> {
            Taken[] result = new Taken[1];
            changing(Message.of("document.text.taken", section.record().title()), actor -> {
                result[0] = service().mergeSuggestion(actor, section.record());
                return result[0].section().key();
            }, key -> {
                reopen(key);
                if (!result[0].clashes().isEmpty()) {
                    workspace.frame()
                            .showNotice(Notice.warning(Message.of("document.text.clashes", result[0].clashes().size(),
                                    section.record().title())));
                }
            });
        }), () -> {
        });
    }

    private void reopen(String key) {
        find(key).ifPresent(section -> form.load(section.record()));
    }

    private interface Changing {
        String change(Actor actor);
    }

    private record Done(String key, TextState before, TextState after) {
    }

    private void changing(Message message, Changing changing, Consumer<String> then) {
        DocumentKind of = kind;
        workspace.background().write(() -> done(of, changing), edit -> changed(edit, message, then));
    }

    private Done done(DocumentKind of, Changing changing) {
        TextState before = service().remember(of);
        String key = changing.change(workspace.actor());
        return new Done(key, before, service().remember(of));
    }

    private void changed(Done edit, Message message, Consumer<String> then) {
        list(() -> {
            undoable(edit, message);
            then.accept(edit.key());
        });
    }

    private static TextState content(TextState text) {
        return new TextState(text.kind(), text.outline().map(outline -> outline.withRevision(0)),
                text.sections().stream().map(section -> section.withRevision(0)).toList());
    }

    private void undoable(Done edit, Message message) {
        workspace.showReversible(message, edit, this::swapped, this::swapped, done -> list(() -> {
            if (!form.dirty().get()) {
                form.opened().map(EditedSection::key).ifPresent(this::reopen);
            }
        }));
    }

    /** Restores the text before an edit, and returns the reverse edit. */
    private Done swapped(Done edit) {
        TextState now = service().remember(edit.after().kind());
        // After a later change was undone, the text is the same, but its revisions are newer.
        service().undo(workspace.actor(), edit.before(),
                content(now).equals(content(edit.after())) ? now : edit.after());
        return new Done(edit.key(), edit.after(), service().remember(edit.after().kind()));
    }

    @Override
    public Message name(EditedSection entered) {
        return Message.of("document.text.section", entered.title());
    }

    @Override
    public EditedSection write(EditedSection section) {
        TextState before = service().remember(section.kind());
        EditedSection stored = service().save(workspace.actor(), section);
        saved = new Done(section.key(), before, service().remember(section.kind()));
        return stored;
    }

    @Override
    public Optional<EditedSection> stored(EditedSection base) {
        return Optional.of(service().get(kind, base.key(), language).record());
    }

    @Override
    public List<FieldConflict> differences(EditedSection mine, EditedSection theirs) {
        List<FieldConflict> differences = new ArrayList<>();
        if (!mine.title().equals(theirs.title())) {
            differences.add(new FieldConflict("title", workspace.texts().get("document.text.title"), mine.title(),
                    theirs.title()));
        }
        List<LineDifference> lines = DocumentComparison.compareLines(theirs.text().lines().toList(),
                mine.text().lines().toList());
        if (!lines.isEmpty()) {
            differences.add(new FieldConflict("text", workspace.texts().get("document.text.text"),
                    joined(lines.stream().map(LineDifference::after).toList()),
                    joined(lines.stream().map(LineDifference::before).toList())));
        }
        return differences;
    }

    private static String joined(List<String> lines) {
        List<String> nonBlankLines = lines.stream().filter(line -> !line.isBlank()).toList();
        return nonBlankLines.stream().limit(TOLD).collect(Collectors.joining("\n"))
                + (nonBlankLines.size() > TOLD ? "\n…" : "");
    }

    @Override
    public void loaded(EditedSection stored) {
        list(() -> {
        });
    }

    @Override
    public void written(EditedSection before, EditedSection stored) {
        undoable(saved, Message.of("document.text.saved", stored.title()));
    }
}
