package org.tomes.cli;

import static org.tomes.cli.OutputColumn.column;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.document.annex.AnnexPresentation;
import org.tomes.document.annex.ContradictedMeasure;
import org.tomes.measure.Measure;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the measures in force that checks contradict, and sets how the annex shows them. */
@Command(name = "annex")
final class DocumentAnnexCommand extends OpenRegisterCommand {

    private static final String UNDECIDED = "undecided";

    @Parameters(arity = "0..*", paramLabel = "CODE", descriptionKey = "tomes.parameter.annex-codes")
    private List<String> codes = List.of();

    @Option(names = "--show", paramLabel = "deviation|development|target|undecided",
            descriptionKey = "tomes.option.annex-show")
    private String show;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        return show == null ? reply(register, output, contradictions -> print(contradictions, output))
                : decide(register, output);
    }

    private int decide(OpenRegister register, CommandOutput output) {
        if (codes.isEmpty()) {
            throw new Problem(ProblemKind.USAGE, Message.of("annex.codesMissing"));
        }
        Optional<AnnexPresentation> treatment = treatment();
        List<Measure> measures = codes.stream().map(register.records().measures()::get).toList();
        register.documents().annex().treat(actor(register), measures, treatment);
        return reply(register, output, contradictions -> measures.forEach(measure -> output
                .line(output.texts().get("annex.decided", measure.code(), words(treatment, output.texts())))));
    }

    private static int reply(OpenRegister register, CommandOutput output, Consumer<List<ContradictedMeasure>> lines) {
        List<ContradictedMeasure> contradictions = register.documents().annex().contradictions();
        return output.reply(() -> JsonObject.of("measures", contradictions, measure -> json(measure, output.texts())),
                () -> lines.accept(contradictions));
    }

    private Optional<AnnexPresentation> treatment() {
        String word = show.strip();
        if (word.equalsIgnoreCase(UNDECIDED)) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(AnnexPresentation.values())
                .filter(treatment -> treatment.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("annex.unknownTreatment", word))));
    }

    private static String words(Optional<AnnexPresentation> treatment, Texts texts) {
        return treatment.map(chosen -> texts.name("annex", chosen))
                .orElseGet(() -> texts.get("annex.annexPresentation.none"));
    }

    private static void print(List<ContradictedMeasure> contradictions, CommandOutput output) {
        if (contradictions.isEmpty()) {
            output.line(output.texts().get("annex.allMet"));
            return;
        }
        output.table(contradictions, column("measure.field.code", measure -> measure.measure().code()),
                column("measure.field.title", measure -> measure.measure().title()),
                column("annex.field.against", ContradictedMeasure::deviations),
                column("annex.field.treatment", measure -> words(measure.treatment(), output.texts())));
    }

    private static JsonObject json(ContradictedMeasure measure, Texts texts) {
        return JsonObject.of("code", measure.measure().code())
                .with("title", measure.measure().title())
                .with("status", measure.measure().status())
                .with("statements", measure.contradictedStatements(), result -> result.key().value())
                .with("findings", measure.findings(), finding -> finding.ref().label())
                .with("deviations", measure.deviations(), texts::get)
                .with("treatment",
                        measure.treatment().map(chosen -> chosen.name().toLowerCase(Locale.ROOT)).orElse(UNDECIDED));
    }
}
