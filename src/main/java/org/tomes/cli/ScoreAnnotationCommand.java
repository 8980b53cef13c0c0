package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.score.annotation.AnnotationProposal;
import org.tomes.score.annotation.ScoreAnnotation;
import org.tomes.score.scope.SubscriptionGroup;
import org.tomes.score.scope.SubscriptionGroupId;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes on the score's trend, entered by hand or proposed because of a change or of Microsoft's controls. */
@Command(name = "note",
        subcommands = {ScoreAnnotationCommand.ListAll.class, ScoreAnnotationCommand.Add.class,
            ScoreAnnotationCommand.Change.class, ScoreAnnotationCommand.Remove.class, ScoreAnnotationCommand.Take.class,
            ScoreAnnotationCommand.Dismiss.class})
final class ScoreAnnotationCommand extends CommandGroup {

    private static final int SHORT = 8;

    private static JsonObject json(ScoreAnnotation annotation, Map<SubscriptionGroupId, String> sets) {
        return JsonObject.of("id", annotation.id())
                .with("day", annotation.day())
                .with("set", annotation.scope().map(sets::get))
                .with("text", annotation.text())
                .with("origin", annotation.origin());
    }

    private static JsonObject json(AnnotationProposal proposal, Texts texts) {
        return JsonObject.of("day", proposal.day())
                .with("text", texts.get(proposal.text()))
                .with("origin", proposal.origin());
    }

    private static Map<SubscriptionGroupId, String> sets(OpenRegister register) {
        Map<SubscriptionGroupId, String> sets = new LinkedHashMap<>();
        register.azure().scoreServices().sets().all().forEach(group -> sets.put(group.id(), group.name()));
        return sets;
    }

    private static int reply(OpenRegister register, ScoreAnnotation annotation, String key, CommandOutput output) {
        return output.reply(() -> JsonObject.of("note", json(annotation, sets(register))),
                Message.of(key, annotation.day().toString(), annotation.id().toString().substring(0, SHORT)));
    }

    private static Optional<SubscriptionGroupId> scope(OpenRegister register, String set) {
        return set.isBlank() ? Optional.empty()
                : Optional.of(register.azure().scoreServices().sets().get(set)).map(SubscriptionGroup::id);
    }

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Map<SubscriptionGroupId, String> sets = sets(register);
            Texts texts = output.texts();
            List<ScoreAnnotation> annotations = register.azure().scoreServices().annotations().all();
            List<AnnotationProposal> proposals = register.azure().scoreServices().annotations().proposals();
            return output.reply(
                    () -> JsonObject.of("notes", annotations, annotation -> json(annotation, sets))
                            .with("proposals", proposals, proposal -> json(proposal, texts)),
                    () -> print(annotations, proposals, sets, output));
        }

        private static void print(List<ScoreAnnotation> annotations, List<AnnotationProposal> proposals,
                Map<SubscriptionGroupId, String> sets, CommandOutput output) {
            Texts texts = output.texts();
            output.table(annotations, column("score.field.day", ScoreAnnotation::day),
                    column("score.field.note", annotation -> annotation.id().toString().substring(0, SHORT)),
                    column("score.field.set",
                            annotation -> annotation.scope()
                                    .map(sets::get)
                                    .orElse(texts.get("score.allSubscriptions"))),
                    column("score.field.text", ScoreAnnotation::text));
            if (!proposals.isEmpty()) {
                output.line("");
                output.line(texts.get("score.annotation.proposed"));
                output.table(proposals, column("score.field.day", AnnotationProposal::day),
                        column("score.field.origin", AnnotationProposal::origin),
                        column("score.field.text", proposal -> texts.get(proposal.text())));
            }
        }
    }

    @Command(name = "add")
    static final class Add extends OpenRegisterCommand {

        @Option(names = "--date", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.note-date")
        private String date;

        @Option(names = "--text", paramLabel = "T", required = true, descriptionKey = "tomes.option.note-text")
        private String text;

        @Option(names = "--set", paramLabel = "NAME", defaultValue = "", descriptionKey = "tomes.option.note-set")
        private String set;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            LocalDate day = DateOptions.read("--date", date).orElseGet(() -> LocalDate.now(root().context().clock()));
            return reply(register,
                    register.azure()
                            .scoreServices()
                            .annotations()
                            .save(actor(register), ScoreAnnotation.of(day, scope(register, set), text)),
                    "score.annotation.saved", output);
        }
    }

    @Command(name = "change")
    static final class Change extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", descriptionKey = "tomes.parameter.note")
        private String id;

        @Option(names = "--date", paramLabel = "D", descriptionKey = "tomes.option.note-date")
        private String date;

        @Option(names = "--text", paramLabel = "T", descriptionKey = "tomes.option.note-text")
        private String text;

        @Option(names = "--set", paramLabel = "NAME", descriptionKey = "tomes.option.note-set")
        private String set;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ScoreAnnotation before = register.azure().scoreServices().annotations().get(id);
            ScoreAnnotation changed = before.with(
                    date == null ? before.day() : DateOptions.read("--date", date).orElse(before.day()),
                    set == null ? before.scope() : scope(register, set), text == null ? before.text() : text);
            return reply(register, register.azure().scoreServices().annotations().save(actor(register), changed),
                    "score.annotation.saved", output);
        }
    }

    @Command(name = "remove")
    static final class Remove extends OpenRegisterCommand {

        @Parameters(paramLabel = "ID", descriptionKey = "tomes.parameter.note")
        private String id;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ScoreAnnotation annotation = register.azure().scoreServices().annotations().get(id);
            register.azure().scoreServices().annotations().remove(actor(register), annotation);
            return reply(register, annotation, "score.annotation.removed", output);
        }
    }

    @Command(name = "take")
    static final class Take extends OpenRegisterCommand {

        @Parameters(paramLabel = "ORIGIN", descriptionKey = "tomes.parameter.note-origin")
        private String origin;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return reply(register,
                    register.azure()
                            .scoreServices()
                            .annotations()
                            .take(actor(register), register.azure().scoreServices().annotations().proposal(origin),
                                    output.texts()),
                    "score.annotation.saved", output);
        }
    }

    @Command(name = "dismiss")
    static final class Dismiss extends OpenRegisterCommand {

        @Parameters(paramLabel = "ORIGIN", descriptionKey = "tomes.parameter.note-origin")
        private String origin;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return reply(register,
                    register.azure()
                            .scoreServices()
                            .annotations()
                            .dismiss(actor(register), register.azure().scoreServices().annotations().proposal(origin),
                                    output.texts()),
                    "score.annotation.dismissed", output);
        }
    }
}
