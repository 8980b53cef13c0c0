package org.tomes.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.review.Calendar;
import org.tomes.review.Review;
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
    static final class ListAll extends RegisterCommand {

        @Option(names = "--due", descriptionKey = "tomes.option.due-only")
        private boolean due;

        @Option(names = "--type", paramLabel = "TYPE", descriptionKey = "tomes.option.review-type")
        private String type;

        @Option(names = "--ics", paramLabel = "FILE", descriptionKey = "tomes.option.ics")
        private Path ics;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            List<ReviewStatus> standings = (due ? register.records().reviews().due()
                    : register.records().reviews().all()).stream()
                    .filter(standing -> type == null || standing.subject().ref().type().equalsIgnoreCase(type))
                    .toList();
            if (ics != null) {
                write(Calendar.of(standings, register.register().id().toString(), root().context().clock().instant(),
                        texts));
            }
            PersonNames names = PersonNames.of(register.records().people());
            if (output.isJson()) {
                output.json(json(standings, names, texts));
                return 0;
            }
            output.table(
                    List.of(texts.get("review.field.code"), texts.get("review.field.title"),
                            texts.get("review.field.state"), texts.get("review.field.nextReview"),
                            texts.get("review.field.owner")),
                    standings.stream().map(standing -> row(standing, names, texts)).toList());
            if (ics != null) {
                output.note(Message.of("review.calendar.written", ics.toString()));
            }
            return 0;
        }

        private Map<String, Object> json(List<ReviewStatus> standings, PersonNames names, Texts texts) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("reviews", standings.stream().map(standing -> ReviewJson.of(standing, names, texts)).toList());
            if (ics != null) {
                json.put("file", ics.toString());
            }
            return json;
        }

        private static List<String> row(ReviewStatus standing, PersonNames names, Texts texts) {
            return List.of(standing.subject().ref().label(), texts.get(standing.subject().name()),
                    texts.name("review", standing.state()), standing.next().map(LocalDate::toString).orElse(""),
                    Objects.toString(names.of(standing.subject().owner()), ""));
        }

        private void write(String calendar) {
            try {
                Files.writeString(ics, calendar);
            } catch (IOException e) {
                throw new Problem(ProblemKind.INPUT, Message.of("cli.notWritten", ics.toString()), e);
            }
        }
    }

    /** Shows all signed reviews of one item. */
    @Command(name = "show")
    static final class Show extends RegisterCommand {

        @Parameters(paramLabel = "CODE|REF", descriptionKey = "tomes.parameter.review-subject")
        private String subject;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            Texts texts = output.texts();
            ReviewStatus standing = register.records().reviews().get(subject);
            List<Review> signed = register.records().reviews().history(standing.subject().ref());
            PersonNames names = PersonNames.of(register.records().people());
            if (output.isJson()) {
                Map<String, Object> json = ReviewJson.of(standing, names, texts);
                json.put("history", signed.stream().map(review -> ReviewJson.of(review, names)).toList());
                output.json(Map.of("review", json));
                return 0;
            }
            output.line(texts.get("review.standing", standing.subject().ref().label(),
                    texts.get(standing.subject().name()), texts.name("review", standing.state()),
                    standing.next().map(LocalDate::toString).orElse("–")));
            output.table(
                    List.of(texts.get("review.field.date"), texts.get("review.field.person"),
                            texts.get("review.field.method"), texts.get("review.field.result"),
                            texts.get("review.field.remark")),
                    signed.stream()
                            .map(review -> List.of(review.date().toString(),
                                    Objects.toString(names.of(Optional.of(review.person())), ""), review.method(),
                                    texts.name("review", review.result()), review.remark().replace('\n', ' ')))
                            .toList());
            return 0;
        }
    }

    @Command(name = "sign")
    static final class Sign extends RegisterCommand {

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
            ReviewStatus standing = register.records().reviews().get(subject);
            LocalDate day = DateOptions.read("--date", date).orElseGet(() -> LocalDate.now(root().context().clock()));
            Review signed = register.records()
                    .reviews()
                    .sign(actor(register), standing, day, method, result, remark, DateOptions.read("--next", next));
            ReviewStatus after = register.records()
                    .reviews()
                    .get(standing.subject().ref().type() + ":" + standing.subject().ref().id());
            PersonNames names = PersonNames.of(register.records().people());
            if (output.isJson()) {
                Map<String, Object> json = ReviewJson.of(signed, names);
                json.put("nextReview", after.next().map(LocalDate::toString).orElse(null));
                json.put("state", after.state());
                output.json(Map.of("review", json));
            } else {
                output.line(after.next()
                        .map(following -> output.texts()
                                .get("review.signedNext", standing.subject().ref().label(), following.toString()))
                        .orElseGet(() -> output.texts().get("review.signed", standing.subject().ref().label())));
            }
            return 0;
        }
    }

    /** Sets the review interval of items without an interval of their own. */
    @Command(name = "plan")
    static final class Plan extends RegisterCommand {

        @Parameters(paramLabel = "REF", descriptionKey = "tomes.parameter.review-subject")
        private String subject;

        @Option(names = "--months", paramLabel = "N", required = true, descriptionKey = "tomes.option.review-months")
        private int months;

        @Option(names = "--next", paramLabel = "D", defaultValue = "", descriptionKey = "tomes.option.next-review")
        private String next;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ReviewStatus standing = register.records().reviews().get(subject);
            ReviewCycle before = register.records().reviews().cycle(standing.subject().ref());
            register.records()
                    .reviews()
                    .plan(actor(register), new ReviewCycle(standing.subject().ref(), months,
                            DateOptions.read("--next", next), before.revision()));
            ReviewStatus after = register.records()
                    .reviews()
                    .get(standing.subject().ref().type() + ":" + standing.subject().ref().id());
            if (output.isJson()) {
                output.json(Map.of("review",
                        ReviewJson.of(after, PersonNames.of(register.records().people()), output.texts())));
            } else {
                output.line(output.texts()
                        .get("review.standing", after.subject().ref().label(),
                                output.texts().get(after.subject().name()),
                                output.texts().name("review", after.state()),
                                after.next().map(LocalDate::toString).orElse("–")));
            }
            return 0;
        }
    }
}
