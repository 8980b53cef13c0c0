package org.tomes.cli;

import java.nio.file.Path;
import org.tomes.app.BrandingFileSource;
import org.tomes.app.OpenRegister;
import org.tomes.document.branding.BrandingKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The image on the first page of documents. */
@Command(name = "logo", subcommands = {LogoCommand.Set.class, LogoCommand.Remove.class})
final class LogoCommand extends CommandGroup {

    @Command(name = "set")
    static final class Set extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.logo-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            register.documents()
                    .branding()
                    .setLogo(actor(register), BrandingFileSource.name(file), BrandingFileSource.bytes(file));
            return 0;
        }
    }

    @Command(name = "remove")
    static final class Remove extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            register.documents().branding().remove(actor(register), BrandingKind.LOGO);
            return 0;
        }
    }
}
