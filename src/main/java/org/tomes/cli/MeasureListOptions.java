package org.tomes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureStatus;
import org.tomes.measure.RiskLevel;
import picocli.CommandLine.Option;

/** The filter of a list of measures: measures that match every option. */
final class MeasureListOptions {

    @Option(names = "--status", descriptionKey = "tomes.option.filter-status", paramLabel = "STATUS")
    private String status;

    @Option(names = "--category", descriptionKey = "tomes.option.filter-category", paramLabel = "WORD")
    private String category;

    @Option(names = "--control-type", descriptionKey = "tomes.option.filter-control-type", paramLabel = "WORD")
    private String controlType;

    @Option(names = "--property", descriptionKey = "tomes.option.filter-property", paramLabel = "WORD")
    private String property;

    @Option(names = "--concept", descriptionKey = "tomes.option.filter-concept", paramLabel = "WORD")
    private String concept;

    @Option(names = "--capability", descriptionKey = "tomes.option.filter-capability", paramLabel = "WORD")
    private String capability;

    @Option(names = "--domain", descriptionKey = "tomes.option.filter-domain", paramLabel = "WORD")
    private String domain;

    @Option(names = "--risk", descriptionKey = "tomes.option.filter-risk", paramLabel = "LEVEL")
    private String risk;

    @Option(names = "--tag", descriptionKey = "tomes.option.filter-tag", paramLabel = "TAG")
    private String tag;

    /**
     * @throws org.tomes.problem.Problem if an option's value is unknown
     */
    Predicate<Measure> predicate() {
        List<Predicate<Measure>> all = new ArrayList<>();
        if (status != null) {
            MeasureStatus chosen = CliConstants.of(MeasureStatus.class, "--status", status);
            all.add(measure -> measure.status() == chosen);
        }
        attribute(AttributeKind.CATEGORY, "--category", category, all);
        attribute(AttributeKind.CONTROL_TYPE, "--control-type", controlType, all);
        attribute(AttributeKind.PROPERTY, "--property", property, all);
        attribute(AttributeKind.CONCEPT, "--concept", concept, all);
        attribute(AttributeKind.CAPABILITY, "--capability", capability, all);
        attribute(AttributeKind.DOMAIN, "--domain", domain, all);
        if (risk != null) {
            RiskLevel chosen = CliConstants.of(RiskLevel.class, "--risk", risk);
            all.add(measure -> measure.details().planning().riskLevel().filter(chosen::equals).isPresent());
        }
        if (tag != null) {
            all.add(measure -> measure.details().tags().stream().anyMatch(tag.strip()::equalsIgnoreCase));
        }
        return all.stream().reduce(measure -> true, Predicate::and);
    }

    private static void attribute(AttributeKind kind, String option, String word, List<Predicate<Measure>> all) {
        if (word != null) {
            Attribute chosen = MeasureOptions.attribute(kind, option, word);
            all.add(measure -> measure.details().attributes().has(chosen));
        }
    }
}
