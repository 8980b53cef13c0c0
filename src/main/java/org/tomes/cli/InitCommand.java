package org.tomes.cli;

import java.util.concurrent.Callable;
import org.tomes.app.ExampleRegisters;
import org.tomes.app.OpenRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Creates a register, empty or with the example company. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--demo", descriptionKey = "tomes.option.demo")
    private boolean demo;

    @Override
    public Integer call() {
        TomesCommand root = TomesCommand.of(spec);
        try (OpenRegister register = demo
                ? new ExampleRegisters(root.context()).create(root.place(), root.newPassphrase(), root.language())
                : root.context().create(root.place(), root.newPassphrase(), empty -> {
                })) {
            CommandOutput output = CommandOutput.of(spec);
            String place = register.register().place().label();
            return output.reply(() -> JsonObject.of("register", place), place);
        }
    }
}
