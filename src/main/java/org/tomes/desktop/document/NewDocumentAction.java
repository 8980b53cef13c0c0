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
import org.tomes.document.own.CustomDocumentTemplate;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** Asks for key, title and template of a company-specific document, and creates it. */
final class NewDocumentAction {

    private final Workspace workspace;
    private final Consumer<CustomDocument> created;

    /** @param created receives the document after it was stored in the register */
    NewDocumentAction(Workspace workspace, Consumer<CustomDocument> created) {
        this.workspace = workspace;
        this.created = created;
    }

    void ask() {
        Texts texts = workspace.texts();
        List<Choice> templates = Stream.of(CustomDocumentTemplate.values())
                .map(template -> new Choice(template.key(), template.title().in(texts.language())))
                .toList();
        Confirmation question = new Confirmation(Message.of("document.own.new"), Message.of("document.own.newText"),
                Message.of("document.own.create"));
        new FormSaving(workspace,
                FormInput.of(question, Map.of("template", templates.getFirst().key()),
                        Entry.choice("template", Message.of("audit.field.template"), templates),
                        Entry.line("title", Message.of("document.field.title"), true),
                        Entry.line("key", Message.of("document.field.key"), true)))
                .save((answer, progress) -> workspace.register()
                        .documents()
                        .composition()
                        .customDocuments()
                        .create(workspace.actor(), answer.value("key").strip(), answer.value("title"), texts.language(),
                                answer.value("template")),
                        document -> {
                            workspace.frame().showNotice(Message.of("document.own.added", document.title()));
                            created.accept(document);
                        });
    }
}
