package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.files.OutputFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.review.Review;
import org.tomes.review.ReviewCalendarFile;
import org.tomes.review.ReviewCycle;
import org.tomes.review.ReviewResult;
import org.tomes.review.ReviewStatus;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Review dates and signed reviews. */
@Command(name = "review", subcommands = {ReviewCommand.ListAll.class, ReviewCommand.Show.class,
    ReviewCommand.Sign.class, ReviewCommand.Plan.class, DecisionCommand.class})
final class ReviewCommand extends CommandGroup {

    @Command(name = "list")
    static final class ListAll extends OpenRegisterCommand {

        @Option(names = "--due", descriptionKey = "tomes.option.due-only")
        private boolean due;

        @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "tomes.option.review-type")
        private String type;

        @Option(names = "--ics", paramLabel = "FILE", descriptionKey = "tomes.option.ics")
        private Path ics;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            if (type != null) {
                FilterValues.require("--type", type, register.records().reviews().types());
            }
            List<ReviewStatus> standings = (due ? register.records().reviews().due()
                    : register.records().reviews().all()).stream()
                    .filter(status -> type == null || status.subject().ref().type().equalsIgnoreCase(type))
                    .toList();
            if (ics != null) {
                write(ReviewCalendarFile.of(standings, register.register().id().toString(),
                        root().context().clock().instant(), output.texts()));
            }
            PersonNames names = PersonNames.of(register);
            return output.reply(() -> json(standings, names, output.texts()), () -> print(standings, names, output));
        }

        private JsonObject json(List<ReviewStatus> standings, PersonNames names, Texts texts) {
            return JsonObject.of("reviews", standings, status -> ReviewJson.of(status, names, texts))
                    .withIfPresent("file", Optional.ofNullable(ics));
        }

        private void print(List<ReviewStatus> standings, PersonNames names, CommandOutput output) {
            output.table(standings, column("review.field.code", status -> status.subject().ref().label()),
                    column("review.field.title", status -> status.subject().name()),
                    column("review.field.state", "review", ReviewStatus::state),
                    column("review.field.nextReview", ReviewStatus::next),
                    column("review.field.owner", status -> names.of(status.subject().owner())));
            if (ics != null) {
                output.note(Message.of("review.calendar.written", ics.toString()));
            }
        }

        private void write(String calendar) {
            try {
                OutputFile.at(ics).write(calendar);
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT, Message.of("cli.notWritten", ics.toString()), e);
            }
        }
    }

    /** Shows all signed reviews of one item. */
    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Parameters(paramLabel = "CODE|REF", descriptionKey = "tomes.parameter.review-subject")
        private String subject;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ReviewStatus status = register.records().reviews().get(subject);
            List<Review> signed = register.records().reviews().history(status.subject().ref());
            PersonNames names = PersonNames.of(register);
            return output.reply(
                    () -> JsonObject.of("review",
                            ReviewJson.of(status, names, output.texts())
                                    .with("history", signed, review -> ReviewJson.of(review, names))),
                    () -> print(status, signed, names, output));
        }

        private static void print(ReviewStatus status, List<Review> signed, PersonNames names, CommandOutput output) {
            output.line(sentence(status, output.texts()));
            output.table(signed, column("review.field.date", Review::date),
                    column("review.field.person", review -> names.of(Optional.of(review.person()))),
                    column("review.field.method", Review::method),
                    column("review.field.result", "review", Review::result),
                    column("review.field.remark", Review::remark));
        }
    }

    @Command(name = "sign")
    static final class Sign extends OpenRegisterCommand {

        @Parameters(paramLabel = "CODE|REF", descriptionKey = "tomes.parameter.review-subject")
        private String subject;

        @Option(names = "--result", paramLabel = "RESULT", required = true,
                descriptionKey = "tomes.option.review-result")
        private ReviewResult result;

        @Option(names = "--method", paramLabel = "M", required = true, descriptionKey = "tomes.option.review-method")
        private String method;

        @Option(names = "--remark", paramLabel = "R", defaultValue = "", descriptionKey = "tomes.option.review-remark")
        private String remark;

        @Option(names = "--date", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.review-date")
        private String date;

        @Option(names = "--next", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.review-next")
        private String next;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ReviewStatus status = register.records().reviews().get(subject);
            LocalDate day = DateOptions.read("--date", date).orElseGet(() -> LocalDate.now(root().context().clock()));
            Review signed = register.records()
                    .reviews()
                    .sign(actor(register), status, day, method, result, remark, DateOptions.read("--next", next));
            ReviewStatus after = register.records()
                    .reviews()
                    .get(status.subject().ref().type() + ":" + status.subject().ref().id());
            String label = status.subject().ref().label();
            return output.reply(
                    () -> JsonObject.of("review",
                            ReviewJson.of(signed, PersonNames.of(register))
                                    .with("nextReview", after.next())
                                    .with("state", after.state())),
                    after.next()
                            .map(following -> Message.of("review.signedNext", label, following.toString()))
                            .orElseGet(() -> Message.of("review.signed", label)));
        }
    }

    /** Sets the review interval of items whose records do not contain one. */
    @Command(name = "plan")
    static final class Plan extends OpenRegisterCommand {

        @Parameters(paramLabel = "REF", descriptionKey = "tomes.parameter.review-subject")
        private String subject;

        @Option(names = "--months", paramLabel = "N", required = true, descriptionKey = "tomes.option.review-months")
        private int months;

        @Option(names = "--next", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.next-review")
        private String next;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ReviewStatus status = register.records().reviews().get(subject);
            ReviewCycle before = register.records().reviews().cycle(status.subject().ref());
            register.records()
                    .reviews()
                    .plan(actor(register), new ReviewCycle(status.subject().ref(), months,
                            DateOptions.read("--next", next), before.revision()));
            ReviewStatus after = register.records()
                    .reviews()
                    .get(status.subject().ref().type() + ":" + status.subject().ref().id());
            return output.reply(
                    () -> JsonObject.of("review", ReviewJson.of(after, PersonNames.of(register), output.texts())),
                    sentence(after, output.texts()));
        }
    }

    private static String sentence(ReviewStatus status, Texts texts) {
        return texts.get("review.standing", status.subject().ref().label(), texts.get(status.subject().name()),
                texts.name("review", status.state()), status.next().map(LocalDate::toString).orElse("–"));
    }
}
