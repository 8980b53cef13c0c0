package org.tomes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomes.app.InputFiles;
import org.tomes.app.OpenRegister;
import org.tomes.measure.Measure;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.Aggregate;
import org.tomes.score.ControlSample;
import org.tomes.score.NotOnboarded;
import org.tomes.score.ScoreCsv;
import org.tomes.score.ScoreImport;
import org.tomes.score.ScoreModel;
import org.tomes.score.ScoreSample;
import org.tomes.score.UnreadScore;
import org.tomes.score.scope.SubscriptionSet;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "score",
        subcommands = {ScoreCommand.Import.class, ScorePullCommand.class, ScoreBackfillCommand.class,
            ScoreCommand.ListAll.class, ScoreCommand.Export.class, ScoreSetCommand.class, ScoreTargetCommand.class,
            ScoreNoteCommand.class, ScoreLinkCommand.class})
final class ScoreCommand extends CommandGroup {

    @Command(name = "import")
    static final class Import extends RegisterCommand {

        @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "tomes.parameter.score-file")
        private List<Path> files;

        @Option(names = "--taken-at", paramLabel = "MOMENT", descriptionKey = "tomes.option.taken-at")
        private Instant takenAt;

        @Option(names = "--subscription", paramLabel = "ID", descriptionKey = "tomes.option.import-subscription")
        private String subscription;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            List<ScoreImport> imports = new ArrayList<>();
            for (Path file : files) {
                imports.add(register.azure()
                        .scores()
                        .importFile(actor(register), InputFiles.scores(file).about(Optional.ofNullable(subscription)),
                                Optional.ofNullable(takenAt)));
            }
            imports.stream()
                    .flatMap(scoreImport -> scoreImport.notRead().stream())
                    .map(UnreadScore::sentence)
                    .forEach(output::note);
            if (imports.stream().noneMatch(ScoreImport::readAnything)) {
                return ProblemKind.INPUT.exitCode();
            }
            if (output.isJson()) {
                output.json(Map.of("imports",
                        imports.stream().map(scoreImport -> ScoreJson.of(scoreImport, output.texts())).toList()));
            } else {
                imports.stream()
                        .filter(ScoreImport::readAnything)
                        .forEach(scoreImport -> output.line(output.texts()
                                .get("score.imported", scoreImport.file(), scoreImport.samples(),
                                        scoreImport.controls(), scoreImport.known())));
                imports.stream()
                        .filter(scoreImport -> scoreImport.absences() > 0)
                        .forEach(scoreImport -> output.line(
                                output.texts().get("score.absencesKept", scoreImport.file(), scoreImport.absences())));
            }
            return 0;
        }
    }

    @Command(name = "list")
    static final class ListAll extends RegisterCommand {

        @Option(names = "--set", paramLabel = "NAME", descriptionKey = "tomes.option.score-set")
        private String set;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Optional<SubscriptionSet> chosen = Optional.ofNullable(set)
                    .map(name -> register.azure().kpi().sets().get(name));
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
            List<NotOnboarded> notOnboarded = register.azure().scores().notOnboarded(ScoreModel.CLASSIC, chosen);
            Aggregate aggregate = Aggregate.of(register.azure().scores().latest(ScoreModel.CLASSIC, chosen));
            Map<String, List<Measure>> measures = register.azure().kpi().links().byControl();
            if (output.isJson()) {
                output.json(ScoreJson.of(samples, aggregate, notOnboarded, controls, measures));
                return 0;
            }
            Texts texts = output.texts();
            output.table(List.of(texts.get("score.field.takenAt"), texts.get("score.field.subscription"),
                    texts.get("score.field.model"), texts.get("score.field.current"), texts.get("score.field.max"),
                    texts.get("score.field.percentage"), texts.get("score.field.weight")),
                    samples.stream().map(sample -> row(sample, output)).toList());
            aggregate.fraction()
                    .ifPresent(fraction -> output
                            .line(texts.get("score.aggregate", fraction, aggregate.subscriptions().size())));
            aggregate.withoutPoints().forEach(text -> output.note(Message.of("score.withoutPoints", text)));
            notOnboarded.forEach(candidate -> output.note(
                    Message.of("score.notOnboardedSince", candidate.label(), output.moment(candidate.takenAt()))));
            if (!controls.isEmpty()) {
                output.line("");
                output.table(
                        List.of(texts.get("score.field.control"), texts.get("score.field.subscription"),
                                texts.get("score.field.current"), texts.get("score.field.max"),
                                texts.get("score.field.pointsToGain"), texts.get("score.field.unhealthy"),
                                texts.get("score.field.measures")),
                        controls.stream().map(control -> row(control, measures, texts)).toList());
            }
            return 0;
        }

        private static List<String> row(ControlSample control, Map<String, List<Measure>> measures, Texts texts) {
            return List.of(control.displayName(), control.subscription(), texts.get("score.number", control.current()),
                    texts.get("score.number", control.max()), texts.get("score.number", control.pointsToGain()),
                    texts.get("score.number", control.unhealthy()),
                    measures.getOrDefault(control.control(), List.of())
                            .stream()
                            .map(measure -> measure.code().toString())
                            .collect(Collectors.joining(", ")));
        }

        private static List<String> row(ScoreSample sample, CommandOutput output) {
            Texts texts = output.texts();
            return List.of(output.moment(sample.takenAt()), sample.label(), texts.name("score", sample.model()),
                    texts.get("score.number", sample.current()), texts.get("score.number", sample.max()),
                    sample.fraction().isPresent() ? texts.get("score.percentage", sample.fraction().getAsDouble())
                            : "–",
                    texts.get("score.number", sample.weight()));
        }
    }

    @Command(name = "export")
    static final class Export extends RegisterCommand {

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
            if (output.isJson()) {
                output.json(JsonObject.of("file", file.toString(), "samples", samples.size()));
            } else {
                output.line(output.texts().get("score.exported", samples.size(), file.toString()));
            }
            return 0;
        }

        private void writeCsv(List<ScoreSample> samples) {
            try {
                Files.writeString(file, ScoreCsv.of(samples));
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT, Message.of("score.file.notWritten", file.toString()), e);
            }
        }
    }
}
