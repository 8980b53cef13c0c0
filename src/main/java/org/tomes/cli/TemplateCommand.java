package org.tomes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tomes.app.BrandingFileSource;
import org.tomes.app.OpenRegister;
import org.tomes.document.branding.BrandingKind;
import org.tomes.files.OutputFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The company's own Word template for documents. */
@Command(name = "template", subcommands = {TemplateCommand.Check.class, TemplateCommand.Set.class,
    TemplateCommand.Save.class, TemplateCommand.Remove.class})
final class TemplateCommand extends CommandGroup {

    /** Reported for information only: nothing is missing. */
    private static final java.util.Set<String> HARMLESS = java.util.Set.of("template.headingsWithoutNumbers");

    private static int print(List<Message> hints, CommandOutput output) {
        return output.reply(() -> JsonObject.of("hints", hints, output.texts()::get), () -> {
            if (hints.isEmpty()) {
                output.line(output.texts().get("brand.templateComplete"));
            } else {
                hints.forEach(hint -> output.line(output.texts().get(hint)));
            }
        });
    }

    /** Reports what a template lacks, without storing the template; exit code 1 if something is missing. */
    @Command(name = "check")
    static final class Check extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.template-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<Message> hints = register.documents().branding().check(BrandingFileSource.bytes(file));
            print(hints, output);
            return hints.stream().map(Message::key).allMatch(HARMLESS::contains) ? 0 : 1;
        }
    }

    @Command(name = "set")
    static final class Set extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.template-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return print(register.documents()
                    .branding()
                    .setTemplate(actor(register), BrandingFileSource.name(file), BrandingFileSource.bytes(file)),
                    output);
        }
    }

    /** Saves the template to a file, so that it can be edited; never overwrites an existing one. */
    @Command(name = "save")
    static final class Save extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.new-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            byte[] content = register.documents()
                    .branding()
                    .content(BrandingKind.TEMPLATE)
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("brand.none.TEMPLATE")));
            try {
                OutputFile.at(file).create(out -> {
                    out.write(content);
                    return null;
                });
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT, Message.of("document.cannotWriteFile", file.toString()), e);
            }
            output.line(file.toString());
            return 0;
        }
    }

    @Command(name = "remove")
    static final class Remove extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            register.documents().branding().remove(actor(register), BrandingKind.TEMPLATE);
            return 0;
        }
    }
}
