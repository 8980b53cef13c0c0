package org.tomes.durability;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.tomes.app.AppContext;
import org.tomes.app.OpenRegister;
import org.tomes.cli.Cli;
import org.tomes.storage.RegisterFixture;

/** Commands of this process, run by another one that has the register open as a window does, and that is killed. */
final class ForwardedCommands implements Scenario {

    @Override
    public void prepare(Path folder) throws SQLException {
        Commands.run(folder, "init");
        RegisterFixture.makeGaps(folder, Optional.empty());
    }

    @Override
    public boolean stepsOutside() {
        return true;
    }

    @Override
    public void serve(Path folder) {
        AppContext context = Left.context(folder).withCommandRunner(Cli::serve);
        OpenRegister register = context.open(folder.resolve("r"));
        context.serve(register, () -> {
        }, () -> {
        }).orElseThrow();
    }

    @Override
    public String step(Path folder, int number) {
        Commands.run(folder, "measure", "add", "--title", "forwarded " + number);
        return String.valueOf(number);
    }

    @Override
    public int verify(Path folder, List<String> acknowledged) {
        return Left.whole(folder, folder.resolve("r"),
                register -> Left.oneMoreAtMost(register.records().measures().all().size(), acknowledged.size()));
    }
}
