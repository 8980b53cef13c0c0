package org.tomes.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.AttributeKind;
import org.tomes.catalogue.Controls;
import org.tomes.check.RuleValues;
import org.tomes.measure.AmountText;
import org.tomes.measure.ControlLink;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureDetails;
import org.tomes.measure.PipeSeparated;
import org.tomes.text.Texts;

/** One measure as text for a terminal: one field per line, empty ones left out. */
final class MeasureSheet {

    private MeasureSheet() {
    }

    /**
     * @param register all measures, to find references to and from this one
     * @param values of the rules that the texts refer to
     */
    static void print(Measure measure, List<Measure> register, PersonNames names, RuleValues values,
            CommandOutput output) {
        Texts texts = output.texts();
        output.line(measure.code() + "  " + measure.title());
        field("kind", texts.name("measure", measure.kind()), output);
        field("status", texts.name("measure", measure.status()), output);
        field("retiredReason", measure.retiredReason(), output);
        field("target", values.filled(measure.target(), texts), output);
        field("implementation", values.filled(measure.implementation(), texts), output);
        field("scope", values.filled(measure.scope(), texts), output);
        field("owner", Objects.toString(names.of(measure.owner()), ""), output);
        field("deputy", Objects.toString(names.of(measure.deputy()), ""), output);
        field("due", date(measure.due(), texts), output);
        field("done", date(measure.done(), texts), output);
        field("reviewIntervalMonths", measure.reviewIntervalMonths() == 0 ? "" : "" + measure.reviewIntervalMonths(),
                output);
        field("nextReview", date(measure.nextReview(), texts), output);
        field("goals",
                measure.goals()
                        .stream()
                        .sorted()
                        .map(goal -> texts.name("catalogue", goal))
                        .collect(Collectors.joining(", ")),
                output);
        field("controls", Stream
                .concat(measure.controls().stream().map(link -> control(link, texts)),
                        measure.details()
                                .ownControls()
                                .stream()
                                .map(link -> link.control() + (link.kind() == LinkKind.DIRECT ? ""
                                        : " (" + texts.name("measure", link.kind()) + ")")))
                .collect(Collectors.joining("\n  ")), output);
        details(measure.details(), names, output);
        field("related",
                codes(register.stream().filter(candidate -> measure.details().related().contains(candidate.id()))),
                output);
        field("relatedFrom",
                codes(register.stream().filter(candidate -> candidate.details().related().contains(measure.id()))),
                output);
        field("notes", values.filled(measure.notes(), texts), output);
    }

    private static String codes(Stream<Measure> measures) {
        return measures.map(measure -> measure.code() + "  " + measure.title()).collect(Collectors.joining("\n  "));
    }

    private static void details(MeasureDetails details, PersonNames names, CommandOutput output) {
        Texts texts = output.texts();
        Locale locale = texts.language().locale();
        for (AttributeKind kind : AttributeKind.values()) {
            field(kind.field(),
                    details.attributes()
                            .of(kind)
                            .stream()
                            .map(attribute -> texts.name("catalogue", (Enum<?>) attribute))
                            .collect(Collectors.joining(", ")),
                    output);
        }
        field("riskLevel", details.planning().riskLevel().map(level -> texts.name("measure", level)).orElse(""),
                output);
        field("costOnce", AmountText.show(details.planning().costOnce(), locale), output);
        field("costYearly", AmountText.show(details.planning().costYearly(), locale), output);
        field("effortDays", AmountText.show(details.planning().effortDays(), locale), output);
        field("tags", String.join(", ", details.tags()), output);
        field("exemptions",
                details.exemptions()
                        .stream()
                        .map(exemption -> PipeSeparated.join(exemption.what(), exemption.reason(),
                                date(Optional.of(exemption.until()), texts),
                                Objects.toString(names.of(exemption.approvedBy()), "")))
                        .collect(Collectors.joining("\n  ")),
                output);
        field("documents", details.documents().stream().map(Object::toString).collect(Collectors.joining("\n  ")),
                output);
    }

    private static void field(String name, String value, CommandOutput output) {
        if (!value.isEmpty()) {
            output.line(output.texts().get("measure.field." + name) + ": " + value);
        }
    }

    private static String date(Optional<LocalDate> date, Texts texts) {
        return date.map(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.language().locale())::format)
                .orElse("");
    }

    private static String control(ControlLink link, Texts texts) {
        String label = link.control() + " " + Controls.get(link.control()).label(texts.language());
        return link.kind() == LinkKind.DIRECT ? label : label + " (" + texts.name("measure", link.kind()) + ")";
    }
}
