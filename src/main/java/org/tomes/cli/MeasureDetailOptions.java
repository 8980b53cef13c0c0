package org.tomes.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.Attribute;
import org.tomes.catalogue.AttributeKind;
import org.tomes.measure.AmountText;
import org.tomes.measure.DocumentLink;
import org.tomes.measure.Exemption;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.PipeSeparated;
import org.tomes.measure.Planning;
import org.tomes.measure.RiskLevel;
import org.tomes.people.PersonId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import picocli.CommandLine.Option;

/** The details of a measure as options; a list is replaced as a whole, and a single empty value clears it. */
final class MeasureDetailOptions {

    @Option(names = "--category", descriptionKey = "tomes.option.category", paramLabel = "WORD")
    private List<String> categories;

    @Option(names = "--control-type", descriptionKey = "tomes.option.control-type", paramLabel = "WORD")
    private List<String> controlTypes;

    @Option(names = "--property", descriptionKey = "tomes.option.property", paramLabel = "WORD")
    private List<String> properties;

    @Option(names = "--concept", descriptionKey = "tomes.option.concept", paramLabel = "WORD")
    private List<String> concepts;

    @Option(names = "--capability", descriptionKey = "tomes.option.capability", paramLabel = "WORD")
    private List<String> capabilities;

    @Option(names = "--domain", descriptionKey = "tomes.option.domain", paramLabel = "WORD")
    private List<String> domains;

    @Option(names = "--risk", descriptionKey = "tomes.option.risk", paramLabel = "LEVEL")
    private String risk;

    @Option(names = "--cost-once", descriptionKey = "tomes.option.cost-once", paramLabel = "EUROS")
    private String costOnce;

    @Option(names = "--cost-yearly", descriptionKey = "tomes.option.cost-yearly", paramLabel = "EUROS")
    private String costYearly;

    @Option(names = "--effort-days", descriptionKey = "tomes.option.effort-days", paramLabel = "DAYS")
    private String effortDays;

    @Option(names = "--tag", descriptionKey = "tomes.option.tag", paramLabel = "TAG")
    private List<String> tags;

    @Option(names = "--exemption", descriptionKey = "tomes.option.exemption", paramLabel = "WHAT|WHY|DATE[|PERSON]")
    private List<String> exemptions;

    @Option(names = "--related", descriptionKey = "tomes.option.related", paramLabel = "CODE")
    private List<String> related;

    @Option(names = "--document", descriptionKey = "tomes.option.document", paramLabel = "TITLE|PLACE")
    private List<String> documents;

    /**
     * @throws Problem if a constant, an amount, a person, a measure or a date is invalid
     */
    void applyTo(MeasureBuilder measure, OpenRegister register) {
        attributes(measure, AttributeKind.CATEGORY, "--category", categories);
        attributes(measure, AttributeKind.CONTROL_TYPE, "--control-type", controlTypes);
        attributes(measure, AttributeKind.PROPERTY, "--property", properties);
        attributes(measure, AttributeKind.CONCEPT, "--concept", concepts);
        attributes(measure, AttributeKind.CAPABILITY, "--capability", capabilities);
        attributes(measure, AttributeKind.DOMAIN, "--domain", domains);
        Planning before = measure.planning();
        measure.planning(
                new Planning(risk == null ? before.riskLevel() : risk(risk), amount(costOnce, before.costOnce()),
                        amount(costYearly, before.costYearly()), amount(effortDays, before.effortDays())));
        if (tags != null) {
            measure.tags(filled(tags));
        }
        if (exemptions != null) {
            measure.exemptions(filled(exemptions).stream().map(written -> exemption(written, register)).toList());
        }
        if (related != null) {
            measure.related(filled(related).stream().map(code -> register.measures().get(code).id()).toList());
        }
        if (documents != null) {
            measure.documents(filled(documents).stream().map(MeasureDetailOptions::document).toList());
        }
    }

    private static void attributes(MeasureBuilder measure, AttributeKind kind, String option, List<String> words) {
        if (words != null) {
            List<Attribute> attributes = new ArrayList<>();
            filled(words).forEach(word -> attributes.add(attribute(kind, option, word)));
            measure.attributes(kind, attributes);
        }
    }

    static Attribute attribute(AttributeKind kind, String option, String word) {
        return kind.find(word)
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("cli.badValueOf", option, word, String
                        .join(", ", kind.choices().stream().map(choice -> EnumWords.word(choice.name())).toList()))));
    }

    static Optional<RiskLevel> risk(String word) {
        return word.isBlank() ? Optional.empty() : Optional.of(EnumWords.of(RiskLevel.class, "--risk", word));
    }

    private static Optional<BigDecimal> amount(String written, Optional<BigDecimal> before) {
        return written == null ? before : AmountText.parse(written, Locale.ROOT);
    }

    private static List<String> filled(List<String> words) {
        return words.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static Exemption exemption(String written, OpenRegister register) {
        List<String> parts = PipeSeparated.split(written);
        if (parts.size() < 3 || parts.size() > 4) {
            throw new Problem(ProblemKind.USAGE, Message.of("measure.exemptionForm", written));
        }
        Optional<PersonId> approvedBy = parts.size() < 4 || parts.get(3).isEmpty() ? Optional.empty()
                : Optional.of(register.people().get(parts.get(3)).id());
        return new Exemption(parts.get(0), parts.get(1), DateOptions.read("--exemption", parts.get(2))
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("measure.exemptionForm", written))),
                approvedBy);
    }

    private static DocumentLink document(String written) {
        List<String> parts = PipeSeparated.split(written);
        if (parts.size() != 2) {
            throw new Problem(ProblemKind.USAGE, Message.of("measure.documentForm", written));
        }
        return new DocumentLink(parts.get(0), parts.get(1));
    }
}
