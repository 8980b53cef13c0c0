package org.tomes.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tomes.app.OpenRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "init")
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--demo", descriptionKey = "tomes.option.demo")
    private boolean demo;

    @Override
    public Integer call() {
        TomesCommand root = (TomesCommand) spec.root().userObject();
        try (OpenRegister register = root.context()
                .create(root.place(), root.newPassphrase(), made -> fill(made, root))) {
            CommandOutput output = CommandOutput.of(spec);
            String place = register.register().place().label();
            if (output.isJson()) {
                output.json(Map.of("register", place));
            } else {
                output.line(place);
            }
            return 0;
        }
    }

    private void fill(OpenRegister made, TomesCommand root) {
        if (demo) {
            made.exampleCompany()
                    .fill(root.context().actors().nobody(), root.language(), LocalDate.now(root.context().clock()));
        }
    }
}
