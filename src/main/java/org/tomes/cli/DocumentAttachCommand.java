package org.tomes.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.document.release.DocumentVersion;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds an existing Word or PDF file as a version with approval. */
@Command(name = "attach")
final class DocumentAttachCommand extends OpenRegisterCommand {

    @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "tomes.parameter.attached-document")
    private String key;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "tomes.parameter.attached-file")
    private Path file;

    @Option(names = "--title", paramLabel = "T", descriptionKey = "tomes.option.attached-title")
    private String title;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        DocumentVersion version = register.documents()
                .versions()
                .attachments()
                .attach(actor(register), key.strip(), Optional.ofNullable(title), InputFileFinder.release(file),
                        root().language());
        return output.reply(
                () -> JsonObject.of("version", DocumentVersionJson.of(register, output.texts()).of(version)),
                Message.of("document.attach.done", version.kind().key(), version.number().toString()));
    }
}
