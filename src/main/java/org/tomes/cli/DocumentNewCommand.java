package org.tomes.cli;

import org.tomes.app.OpenRegister;
import org.tomes.document.own.CustomDocument;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a custom document with the initial text of a template. */
@Command(name = "new")
final class DocumentNewCommand extends OpenRegisterCommand {

    @Parameters(paramLabel = "KEY", descriptionKey = "tomes.parameter.new-document")
    private String key;

    @Option(names = "--title", paramLabel = "T", required = true, descriptionKey = "tomes.option.document-title")
    private String title;

    @Option(names = "--from", paramLabel = "TEMPLATE", required = true, descriptionKey = "tomes.option.template")
    private String template;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        CustomDocument document = register.documents()
                .composition()
                .customDocuments()
                .create(actor(register), key, title, root().language(), template);
        return output.reply(
                () -> JsonObject.of("document",
                        JsonObject.of("key", document.key())
                                .with("title", document.title().in(root().language()))
                                .with("template", document.template())),
                Message.of("document.own.created", document.key()));
    }
}
