package org.tomes.cli;

import org.tomes.app.OpenRegister;
import org.tomes.pull.PullService.PulledScores;
import org.tomes.score.ScoreImportResult;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stores the current Secure Scores; intended for a scheduler that runs it once a day. */
@Command(name = "pull")
final class ScorePullCommand extends OpenRegisterCommand {

    @Mixin
    private SignInOptions signIn;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        PulledScores pulled = register.azure()
                .pull()
                .scores(actor(register), signIn.connection(), signIn.request(false, register),
                        PullSummary.progress(output));
        return say(pulled, output);
    }

    static int say(PulledScores pulled, CommandOutput output) {
        PullSummary.note(pulled.outcomes(), output);
        pulled.imports()
                .stream()
                .flatMap(scoreImport -> scoreImport.notRead().stream())
                .map(SkippedScoreEntry::sentence)
                .forEach(output::note);
        return output.reply(
                () -> JsonObject
                        .of("imports", pulled.imports(), scoreImport -> ScoreJson.of(scoreImport, output.texts()))
                        .with("collectors", PullSummary.json(pulled.outcomes(), output.texts())),
                Message.of("pull.scoresDone", pulled.imports().stream().mapToInt(ScoreImportResult::samples).sum(),
                        pulled.imports().stream().mapToInt(ScoreImportResult::controls).sum(),
                        pulled.imports().stream().mapToInt(ScoreImportResult::unchanged).sum()));
    }
}
