package org.tomes.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.catalogue.Article32Objective;
import org.tomes.catalogue.ControlId;
import org.tomes.measure.ControlLink;
import org.tomes.measure.ControlLinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.MeasureKind;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.TranslatedText;
import org.tomes.text.Language;

/** The measures of the example company. Their dates are relative to the day on which the example is created. */
final class ExampleMeasures {

    private static final List<String> AREAS = List.of("network", "secrets", "defender", "backup", "governance",
            "organisation");

    record Entry(String code, MeasureKind kind, MeasureStatus status, String owner, String deputy, Integer dueInDays,
            Integer doneInDays, int reviewIntervalMonths, Integer nextReviewInDays, Set<Article32Objective> goals,
            List<String> direct, List<String> supporting, BilingualValue<Wording> text) {
    }

    /**
     * @param notes null if there are none
     * @param tag null if there is none
     */
    record Wording(String title, String target, String implementation, String scope, String notes, String retiredReason,
            String tag) {
    }

    private final ExamplePeople people;
    private final Language language;
    private final LocalDate today;

    ExampleMeasures(ExamplePeople people, Language language, LocalDate today) {
        this.people = people;
        this.language = language;
        this.today = today;
    }

    List<Measure> all() {
        return AREAS.stream()
                .map(area -> new DemoFile("measures/" + area + ".json").json(Entry[].class))
                .flatMap(Arrays::stream)
                .map(this::measure)
                .toList();
    }

    private Measure measure(Entry entry) {
        Wording wording = entry.text().in(language);
        Wording translation = entry.text().in(language.other());
        return new MeasureBuilder().code(entry.code())
                .title(wording.title())
                .translation(language.other(), TranslatedText.TITLE, translation.title())
                .translation(language.other(), TranslatedText.TARGET, target(translation, language.other()))
                .translation(language.other(), TranslatedText.IMPLEMENTATION, translation.implementation())
                .translation(language.other(), TranslatedText.SCOPE, translation.scope())
                .kind(entry.kind())
                .status(entry.status())
                .target(target(wording, language))
                .implementation(wording.implementation())
                .scope(wording.scope())
                .owner(Optional.of(people.id(entry.owner())))
                .deputy(Optional.of(people.id(entry.deputy())))
                .due(day(entry.dueInDays()))
                .done(day(entry.doneInDays()))
                .reviewIntervalMonths(entry.reviewIntervalMonths())
                .nextReview(day(entry.nextReviewInDays()))
                .goals(entry.goals())
                .controls(controls(entry))
                .tags(Optional.ofNullable(wording.tag()).stream().toList())
                .notes(Objects.requireNonNullElse(wording.notes(), ""))
                .retiredReason(Objects.requireNonNullElse(wording.retiredReason(), ""))
                .build();
    }

    private String target(Wording wording, Language of) {
        return new ExampleDates(of, today).fill(wording.target());
    }

    private Optional<LocalDate> day(Integer inDays) {
        return Optional.ofNullable(inDays).map(today::plusDays);
    }

    private static List<ControlLink> controls(Entry entry) {
        return Stream
                .concat(links(entry.direct(), ControlLinkKind.DIRECT),
                        links(entry.supporting(), ControlLinkKind.SUPPORTING))
                .toList();
    }

    private static Stream<ControlLink> links(List<String> numbers, ControlLinkKind kind) {
        return numbers.stream().map(number -> new ControlLink(ControlId.of(number), kind));
    }
}
