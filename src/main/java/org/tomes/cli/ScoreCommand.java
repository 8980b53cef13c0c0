package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;
import static org.tomes.cli.OutputColumn.columnOrDash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.files.OutputFile;
import org.tomes.measure.Measure;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.AggregateScore;
import org.tomes.score.ControlSample;
import org.tomes.score.ScoreAbsence;
import org.tomes.score.ScoreCsv;
import org.tomes.score.ScoreImportResult;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.SkippedScoreEntry;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports, lists and exports Secure Scores. */
@Command(name = "score",
        subcommands = {ScoreCommand.Import.class, ScorePullCommand.class, ScoreBackfillCommand.class,
            ScoreCommand.ListAll.class, ScoreCommand.Export.class, SubscriptionGroupCommand.class,
            ScoreTargetCommand.class, ScoreAnnotationCommand.class, ScoreLinkCommand.class})
final class ScoreCommand extends CommandGroup {

    @Command(name = "import")
    static final class Import extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "tomes.parameter.score-file")
        private List<Path> files;

        @Option(names = "--taken-at", paramLabel = "MOMENT", descriptionKey = "tomes.option.taken-at")
        private Instant takenAt;

        @Option(names = "--subscription", paramLabel = "ID", descriptionKey = "tomes.option.import-subscription")
        private String subscription;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<ScoreImportResult> imports = new ArrayList<>();
            for (Path file : files) {
                imports.add(register.azure()
                        .scores()
                        .importFile(actor(register),
                                InputFileFinder.scores(file).about(Optional.ofNullable(subscription)),
                                Optional.ofNullable(takenAt)));
            }
            imports.stream()
                    .flatMap(scoreImport -> scoreImport.notRead().stream())
                    .map(SkippedScoreEntry::sentence)
                    .forEach(output::note);
            if (imports.stream().noneMatch(ScoreImportResult::hasReadAnything)) {
                return ProblemKind.INPUT.exitCode();
            }
            return output.reply(
                    () -> JsonObject.of("imports", imports, scoreImport -> ScoreJson.of(scoreImport, output.texts())),
                    () -> print(imports, output));
        }

        private static void print(List<ScoreImportResult> imports, CommandOutput output) {
            imports.stream()
                    .filter(ScoreImportResult::hasReadAnything)
                    .forEach(scoreImport -> output.line(output.texts()
                            .get("score.imported", scoreImport.file(), scoreImport.samples(), scoreImport.controls(),
                                    scoreImport.unchanged())));
            imports.stream()
                    .filter(scoreImport -> scoreImport.absences() > 0)
                    .forEach(scoreImport -> output.line(
                            output.texts().get("score.absencesKept", scoreImport.file(), scoreImport.absences())));
        }
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--set", paramLabel = "NAME", descriptionKey = "tomes.option.score-set")
        private String set;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Optional<SubscriptionGroup> chosen = Optional.ofNullable(set)
                    .map(name -> register.azure().scoreServices().sets().get(name));
            List<ScoreSample> samples = register.azure()
                    .scores()
                    .samples()
                    .stream()
                    .filter(sample -> chosen.isEmpty() || chosen.get().holds(sample.subscription()))
                    .toList();
            List<ControlSample> controls = register.azure()
                    .scores()
                    .currentControls()
                    .stream()
                    .filter(control -> chosen.isEmpty() || chosen.get().holds(control.subscription()))
                    .toList();
            List<ScoreAbsence> notOnboarded = register.azure().scores().notOnboarded(ScoreModel.CLASSIC, chosen);
            AggregateScore aggregate = AggregateScore.of(register.azure().scores().latest(ScoreModel.CLASSIC, chosen));
            Map<String, List<Measure>> measures = register.azure().scoreServices().links().measuresByControl();
            return output.reply(() -> ScoreJson.of(samples, aggregate, notOnboarded, controls, measures),
                    () -> print(samples, aggregate, notOnboarded, controls, measures, output));
        }

        private static void print(List<ScoreSample> samples, AggregateScore aggregate, List<ScoreAbsence> notOnboarded,
                List<ControlSample> controls, Map<String, List<Measure>> measures, CommandOutput output) {
            Texts texts = output.texts();
            output.table(samples, column("score.field.takenAt", sample -> output.moment(sample.takenAt())),
                    column("score.field.subscription", ScoreSample::label),
                    column("score.field.model", "score", ScoreSample::model),
                    column("score.field.current", sample -> number(sample.current())),
                    column("score.field.max", sample -> number(sample.max())),
                    columnOrDash("score.field.percentage", sample -> percentage(sample.fraction())),
                    column("score.field.weight", sample -> number(sample.weight())));
            aggregate.fraction()
                    .ifPresent(fraction -> output
                            .line(texts.get("score.aggregate", fraction, aggregate.subscriptions().size())));
            aggregate.withoutPoints().forEach(text -> output.note(Message.of("score.withoutPoints", text)));
            notOnboarded.forEach(candidate -> output.note(
                    Message.of("score.notOnboardedSince", candidate.label(), output.moment(candidate.takenAt()))));
            if (!controls.isEmpty()) {
                output.line("");
                output.table(controls, column("score.field.control", ControlSample::displayName),
                        column("score.field.subscription", ControlSample::subscription),
                        column("score.field.current", control -> number(control.current())),
                        column("score.field.max", control -> number(control.max())),
                        column("score.field.pointsToGain", control -> number(control.pointsToGain())),
                        column("score.field.unhealthy", control -> number(control.unhealthy())),
                        column("score.field.measures",
                                control -> measures.getOrDefault(control.control(), List.of())
                                        .stream()
                                        .map(Measure::code)
                                        .toList()));
            }
        }

        private static Message number(Number value) {
            return Message.of("score.number", value);
        }
    }

    static Optional<Message> percentage(OptionalDouble fraction) {
        return fraction.isPresent() ? Optional.of(Message.of("score.percentage", fraction.getAsDouble()))
                : Optional.empty();
    }

    @Command(name = "export")
    static final class Export extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.export-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<ScoreSample> samples = register.azure().scores().samples();
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
                register.sheets(output.texts().language()).write(file, List.of(ScoreCsv.table(samples)));
            } else {
                writeCsv(samples);
            }
            return output.reply(() -> JsonObject.of("file", file).with("samples", samples.size()),
                    Message.of("score.exported", samples.size(), file.toString()));
        }

        private void writeCsv(List<ScoreSample> samples) {
            try {
                OutputFile.at(file).write(ScoreCsv.of(samples));
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT, Message.of("score.file.notWritten", file.toString()), e);
            }
        }
    }
}
