package org.tomes.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.catalogue.ProtectionGoal;
import org.tomes.measure.ControlLink;
import org.tomes.measure.Kind;
import org.tomes.measure.LinkKind;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.OwnControl;
import org.tomes.measure.Status;
import org.tomes.people.PeopleService;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.soa.SoaService;
import org.tomes.text.Message;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The fields of a measure as options; omitted fields stay unchanged, and an empty value clears a field. */
final class MeasureOptions {

    @Option(names = "--kind", descriptionKey = "tomes.option.kind")
    private Kind kind;

    @Option(names = "--status", descriptionKey = "tomes.option.status", converter = StatusConverter.class)
    private Status status;

    @Option(names = "--target", descriptionKey = "tomes.option.target")
    private String target;

    @Option(names = "--implementation", descriptionKey = "tomes.option.implementation")
    private String implementation;

    @Option(names = "--scope", descriptionKey = "tomes.option.scope")
    private String scope;

    @Option(names = "--owner", descriptionKey = "tomes.option.owner", paramLabel = "NAME")
    private String owner;

    @Option(names = "--deputy", descriptionKey = "tomes.option.deputy", paramLabel = "NAME")
    private String deputy;

    @Option(names = "--due", descriptionKey = "tomes.option.due", paramLabel = "DATE")
    private String due;

    @Option(names = "--done", descriptionKey = "tomes.option.done", paramLabel = "DATE")
    private String done;

    @Option(names = "--review-months", descriptionKey = "tomes.option.review-months", paramLabel = "N")
    private Integer reviewMonths;

    @Option(names = "--next-review", descriptionKey = "tomes.option.next-review", paramLabel = "DATE")
    private String nextReview;

    @Option(names = "--goal", descriptionKey = "tomes.option.goal", paramLabel = "GOAL")
    private List<ProtectionGoal> goals;

    @Option(names = "--control", descriptionKey = "tomes.option.control", paramLabel = "A.8.20[:supporting]")
    private List<String> controls;

    @Option(names = "--notes", descriptionKey = "tomes.option.notes")
    private String notes;

    /**
     * @throws Problem if a person, a control or a date is invalid
     */
    void applyTo(MeasureBuilder measure, OpenRegister register) {
        PeopleService people = register.people();
        if (kind != null) {
            measure.kind(kind);
        }
        if (status != null) {
            measure.status(status);
        }
        if (target != null) {
            measure.target(target);
        }
        if (implementation != null) {
            measure.implementation(implementation);
        }
        if (scope != null) {
            measure.scope(scope);
        }
        if (owner != null) {
            measure.owner(person(owner, people));
        }
        if (deputy != null) {
            measure.deputy(person(deputy, people));
        }
        if (due != null) {
            measure.due(DateOptions.read("--due", due));
        }
        if (done != null) {
            measure.done(DateOptions.read("--done", done));
        }
        if (reviewMonths != null) {
            measure.reviewIntervalMonths(reviewMonths);
        }
        if (nextReview != null) {
            measure.nextReview(DateOptions.read("--next-review", nextReview));
        }
        if (goals != null) {
            measure.goals(EnumSet.copyOf(goals));
        }
        if (controls != null) {
            List<OwnControl> links = controls.stream()
                    .filter(control -> !control.isBlank())
                    .map(MeasureOptions::link)
                    .toList();
            Set<String> own = register.soa().ownControls();
            measure.ownControls(links.stream().filter(link -> own.contains(link.control())).toList());
            measure.controls(links.stream()
                    .filter(link -> !own.contains(link.control()))
                    .map(link -> new ControlLink(ControlId.of(link.control()), link.kind()))
                    .toList());
        }
        if (notes != null) {
            measure.notes(notes);
        }
    }

    private static Optional<PersonId> person(String name, PeopleService people) {
        return name.isBlank() ? Optional.empty() : Optional.of(people.get(name).id());
    }

    /** Uses the register's notation of the control's number, whichever catalogue it belongs to. */
    private static OwnControl link(String written) {
        String[] parts = written.split(":", 2);
        LinkKind kind = switch (parts.length == 1 ? "direct" : parts[1].strip().toLowerCase(Locale.ROOT)) {
            case "direct" -> LinkKind.DIRECT;
            case "supporting" -> LinkKind.SUPPORTING;
            default -> throw new Problem(ProblemKind.USAGE, Message.of("cli.linkKind", written));
        };
        return new OwnControl(SoaService.number(parts[0]), kind);
    }

    /** Accepts {@code in-progress} or {@code IN_PROGRESS}. */
    static final class StatusConverter implements ITypeConverter<Status> {
        @Override
        public Status convert(String text) {
            return Status.valueOf(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
