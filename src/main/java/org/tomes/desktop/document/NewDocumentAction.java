package org.tomes.desktop.document;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Choice;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.own.CustomDocument;
import org.tomes.document.own.CustomDocumentService;
import org.tomes.document.own.CustomDocumentTemplate;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Asks for key, title and template of a company-specific document, and creates it. */
final class NewDocumentAction {

    private final Workspace workspace;
    private final Consumer<CustomDocument> created;
    private final Runnable changed;

    /**
     * @param created receives the document after it was stored in the register
     * @param changed runs after the document was removed or created again
     */
    NewDocumentAction(Workspace workspace, Consumer<CustomDocument> created, Runnable changed) {
        this.workspace = workspace;
        this.created = created;
        this.changed = changed;
    }

    private CustomDocumentService service() {
        return workspace.register().documents().composition().customDocuments();
    }

    void ask() {
        Texts texts = workspace.texts();
        List<Choice> templates = Stream.of(CustomDocumentTemplate.values())
                .map(template -> new Choice(template.key(), template.title().in(texts.language())))
                .toList();
        String template = templates.getFirst().key();
        Confirmation question = new Confirmation(Message.of("document.own.new"), Message.of("document.own.newText"),
                Message.of("document.own.create"));
        new FormSaving(workspace,
                FormInput.of(question,
                        Map.of("template", template, "title", title(template, templates), "key",
                                CustomDocumentService.suggestedKey(title(template, templates))),
                        Entry.choice("template", Message.of("audit.field.template"), templates),
                        Entry.line("title", Message.of("document.own.title"), true)
                                .suggestedBy("template", chosen -> title(chosen, templates)),
                        keyField()))
                .save((answer, progress) -> service().create(workspace.actor(), answer.value("key").strip(),
                        answer.value("title"), texts.language(), answer.value("template")), document -> {
                            workspace.showReversible(Message.of("document.own.added", document.title()), document,
                                    this::discard, stored -> service().restore(workspace.actor(), stored),
                                    stored -> changed.run());
                            created.accept(document);
                        });
    }

    private CustomDocument discard(CustomDocument document) {
        service().discard(workspace.actor(), document);
        return document;
    }

    private static String title(String template, List<Choice> templates) {
        return templates.stream()
                .filter(choice -> choice.key().equals(template))
                .map(Choice::name)
                .findFirst()
                .orElse("");
    }

    /** Returns the field for the key of a document, which is suggested by the field {@code title}. */
    static Entry keyField() {
        return Entry.line("key", Message.of("document.field.key"), true)
                .like(Message.of("document.own.keyExample"))
                .suggestedBy("title", CustomDocumentService::suggestedKey);
    }
}
