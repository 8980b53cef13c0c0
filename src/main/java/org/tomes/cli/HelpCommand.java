package org.tomes.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Shows the help of a command: {@code help document export} is equivalent to {@code document export --help}. */
@Command(name = "help")
final class HelpCommand implements Runnable {

    @Parameters(paramLabel = "COMMAND", descriptionKey = "tomes.help.command", arity = "0..*")
    private List<String> names = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine shown = spec.root().commandLine();
        for (String name : names) {
            CommandLine below = shown.getSubcommands().get(name);
            if (below == null) {
                throw new UnmatchedArgumentException(shown, List.of(name));
            }
            shown = below;
        }
        shown.usage(spec.commandLine().getOut());
    }
}
