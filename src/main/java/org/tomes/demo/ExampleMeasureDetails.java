package org.tomes.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.catalogue.MeasureLibrary;
import org.tomes.measure.Adoption;
import org.tomes.measure.Exemption;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.ResidualRisk;
import org.tomes.measure.RiskLevel;
import org.tomes.text.Language;

/**
 * The details of the example company's measures in addition to target and owner: attributes, risk, cost, exemptions,
 * tags and origin.
 */
final class ExampleMeasureDetails {

    /**
     * @param library key of the equivalent ready-made measure, whose attributes also apply to this measure; null if
     * there is none
     * @param adopted adopted version of the text of the ready-made measure; null if the company wrote the measure
     * itself
     */
    record Entry(String code, String library, Integer adopted, RiskLevel riskLevel, BigDecimal costOnce,
            BigDecimal costYearly, BigDecimal effortDays, BilingualValue<List<String>> tags, List<Excepted> exemptions,
            List<String> related) {
    }

    /**
     * An exemption from the measure until a day relative to the day on which the example is created.
     *
     * @param residualRisk null if the residual risk is not assessed
     */
    record Excepted(BilingualValue<String> title, BilingualValue<String> reason, int untilInDays, String approvedBy,
            RiskLevel residualRisk, BilingualValue<String> assessment) {
    }

    private final ExamplePeople people;
    private final Language language;
    private final LocalDate today;
    private final Map<String, Entry> entries;

    ExampleMeasureDetails(ExamplePeople people, Language language, LocalDate today) {
        this.people = people;
        this.language = language;
        this.today = today;
        this.entries = Arrays.stream(new DemoFile("measure-details.json").json(Entry[].class))
                .collect(Collectors.toMap(Entry::code, Function.identity()));
    }

    /** Returns the measures with their details. */
    List<Measure> of(List<Measure> measures) {
        Map<String, Measure> byCode = measures.stream().collect(Collectors.toMap(Measure::code, Function.identity()));
        return measures.stream()
                .map(measure -> Optional.ofNullable(entries.get(measure.code()))
                        .map(entry -> with(entry, measure, byCode))
                        .orElse(measure))
                .toList();
    }

    private Measure with(Entry entry, Measure measure, Map<String, Measure> byCode) {
        MeasureBuilder builder = measure.change()
                .riskLevel(Optional.ofNullable(entry.riskLevel()))
                .costOnce(Optional.ofNullable(entry.costOnce()))
                .costYearly(Optional.ofNullable(entry.costYearly()))
                .effortDays(Optional.ofNullable(entry.effortDays()));
        Optional.ofNullable(entry.library())
                .flatMap(MeasureLibrary::find)
                .ifPresent(ready -> builder.attributes(ready.attributes()));
        List<String> tags = new ArrayList<>(measure.details().tags());
        Optional.ofNullable(entry.tags()).ifPresent(more -> tags.addAll(more.in(language)));
        return builder.tags(tags)
                .exemptions(all(entry.exemptions()).map(this::exemption).toList())
                .related(all(entry.related()).map(code -> Objects.requireNonNull(byCode.get(code), code).id()).toList())
                .build();
    }

    private static <T> Stream<T> all(List<T> listed) {
        return Stream.ofNullable(listed).flatMap(List::stream);
    }

    private Exemption exemption(Excepted excepted) {
        return new Exemption(excepted.title().in(language), excepted.reason().in(language),
                today.plusDays(excepted.untilInDays()), Optional.of(people.id(excepted.approvedBy())),
                Optional.ofNullable(excepted.residualRisk())
                        .map(level -> new ResidualRisk(level, excepted.assessment().in(language))));
    }

    /** Returns the measures adopted from the library. */
    List<Adoption> adoptions(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> entries.containsKey(measure.code()) && entries.get(measure.code()).adopted() != null)
                .map(measure -> new Adoption(measure.id(), entries.get(measure.code()).library(),
                        entries.get(measure.code()).adopted(), language, 0))
                .toList();
    }
}
