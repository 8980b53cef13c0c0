package org.tomes.cli;

import java.time.Duration;
import org.tomes.app.OpenRegister;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.ScoreHistoryRequest;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Imports past scores from Log Analytics, if continuous export was enabled. */
@Command(name = "backfill")
final class ScoreBackfillCommand extends OpenRegisterCommand {

    /** Log Analytics retains data for twelve years at most. */
    private static final int MAX_DAYS = 4_383;

    @Mixin
    private SignInOptions signIn;

    @Option(names = "--workspace", paramLabel = "ID", required = true, descriptionKey = "tomes.option.workspace")
    private String workspace;

    @Option(names = "--days", paramLabel = "N", defaultValue = "90", descriptionKey = "tomes.option.days")
    private int days;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        if (days < 1 || days > MAX_DAYS) {
            throw new Problem(ProblemKind.USAGE, Message.of("pull.daysOutOfRange", MAX_DAYS));
        }
        ScoreHistoryRequest request = new ScoreHistoryRequest(workspace,
                root().context().clock().instant().minus(Duration.ofDays(days)), signIn.timeLimit());
        return ScorePullCommand.say(register.azure()
                .pull()
                .backfill(actor(register), signIn.connection(), request, PullSummary.progress(output)), output);
    }
}
