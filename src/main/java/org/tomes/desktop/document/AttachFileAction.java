package org.tomes.desktop.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tomes.app.InputFileFinder;
import org.tomes.desktop.common.Confirmation;
import org.tomes.desktop.common.FormInput;
import org.tomes.desktop.common.FormInput.Entry;
import org.tomes.desktop.common.FormSaving;
import org.tomes.desktop.common.Notice;
import org.tomes.desktop.common.Workspace;
import org.tomes.document.DocumentKind;
import org.tomes.document.own.CustomDocumentService;
import org.tomes.document.release.DocumentVersion;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Attaches a Word or PDF file: to the displayed document if it consists of such files, otherwise to a new document. */
final class AttachFileAction {

    private final Workspace workspace;
    private final Consumer<DocumentVersion> attached;

    /** @param attached receives the version after the file was stored in the register */
    AttachFileAction(Workspace workspace, Consumer<DocumentVersion> attached) {
        this.workspace = workspace;
        this.attached = attached;
    }

    /** @param language language of the file */
    void ask(DocumentKind kind, Language language) {
        workspace.dialogs()
                .chooseFilesToOpen(Message.of("document.attach.fileKind"), List.of("*.docx", "*.pdf"))
                .stream()
                .findFirst()
                .ifPresent(file -> take(file, kind, language));
    }

    /** @param language language of the file */
    void take(Path file, DocumentKind kind, Language language) {
        if (kind.isAttached()) {
            workspace.background()
                    .<DocumentVersion>job(progress -> attach(kind.key(), Optional.empty(), file, language))
                    .onSuccess(this::attached)
                    .start();
            return;
        }
        String title = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Confirmation question = new Confirmation(Message.of("document.attach.title"),
                Message.of("document.attach.text"), Message.of("document.attach.action"));
        new FormSaving(workspace,
                FormInput.of(question, Map.of("title", title, "key", CustomDocumentService.suggestedKey(title)),
                        Entry.line("title", Message.of("document.own.title"), true), NewDocumentAction.keyField()))
                .save((answer, progress) -> attach(answer.value("key").strip(), Optional.of(answer.value("title")),
                        file, language), this::attached);
    }

    private DocumentVersion attach(String key, Optional<String> title, Path file, Language language) {
        return workspace.register()
                .documents()
                .versions()
                .attachments()
                .attach(workspace.actor(), key, title, InputFileFinder.release(file), language);
    }

    private void attached(DocumentVersion version) {
        workspace.frame()
                .showNotice(Notice.success(Message.of("document.attach.said", version.kind().title(workspace.texts()),
                        version.number().toString())).irreversible(Message.of("shell.final.attached")));
        attached.accept(version);
    }
}
