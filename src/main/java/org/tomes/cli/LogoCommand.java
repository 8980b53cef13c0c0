package org.tomes.cli;

import java.nio.file.Path;
import org.tomes.app.BrandSource;
import org.tomes.app.OpenRegister;
import org.tomes.policy.brand.BrandKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The picture on the first page of documents. */
@Command(name = "logo", subcommands = {LogoCommand.Set.class, LogoCommand.Remove.class})
final class LogoCommand extends CommandGroup {

    @Command(name = "set")
    static final class Set extends RegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.logo-file")
        private Path file;

        @Override
        int run(OpenRegister register, Output output) {
            register.brand().setLogo(actor(register), BrandSource.name(file), BrandSource.bytes(file));
            return 0;
        }
    }

    @Command(name = "remove")
    static final class Remove extends RegisterCommand {

        @Override
        int run(OpenRegister register, Output output) {
            register.brand().remove(actor(register), BrandKind.LOGO);
            return 0;
        }
    }
}
