package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.app.OpenRegister;
import org.tomes.document.annex.Contradiction;
import org.tomes.document.annex.Treatment;
import org.tomes.measure.Measure;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the measures in force that checks contradict, and decides how the annex shows them. */
@Command(name = "annex")
final class DocumentAnnexCommand extends RegisterCommand {

    private static final String UNDECIDED = "undecided";

    @Parameters(arity = "0..*", paramLabel = "CODE", descriptionKey = "tomes.parameter.annex-codes")
    private List<String> codes = List.of();

    @Option(names = "--show", paramLabel = "deviation|development|target|undecided",
            descriptionKey = "tomes.option.annex-show")
    private String show;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        if (show != null) {
            decide(register, output);
        }
        List<Contradiction> found = register.documents().annex().contradictions();
        if (output.isJson()) {
            output.json(Map.of("measures", found.stream().map(one -> json(one, output.texts())).toList()));
        } else if (show == null) {
            print(found, output);
        }
        return 0;
    }

    private void decide(OpenRegister register, CommandOutput output) {
        if (codes.isEmpty()) {
            throw new Problem(ProblemKind.USAGE, Message.of("annex.codesMissing"));
        }
        Optional<Treatment> treatment = treatment();
        List<Measure> measures = codes.stream().map(register.records().measures()::get).toList();
        register.documents().annex().treat(actor(register), measures, treatment);
        if (!output.isJson()) {
            measures.forEach(measure -> output
                    .line(output.texts().get("annex.decided", measure.code(), words(treatment, output.texts()))));
        }
    }

    private Optional<Treatment> treatment() {
        String wanted = show.strip();
        if (wanted.equalsIgnoreCase(UNDECIDED)) {
            return Optional.empty();
        }
        return Optional.of(Stream.of(Treatment.values())
                .filter(treatment -> treatment.name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("annex.unknownTreatment", wanted))));
    }

    private static String words(Optional<Treatment> treatment, Texts texts) {
        return treatment.map(chosen -> texts.name("annex", chosen)).orElseGet(() -> texts.get("annex.treatment.none"));
    }

    private static void print(List<Contradiction> found, CommandOutput output) {
        if (found.isEmpty()) {
            output.line(output.texts().get("annex.allMet"));
            return;
        }
        output.table(
                Stream.of("measure.field.code", "measure.field.title", "annex.field.against", "annex.field.treatment")
                        .map(key -> output.texts().get(key))
                        .toList(),
                found.stream()
                        .map(one -> List.of(one.measure().code(), one.measure().title(),
                                one.deviations().stream().map(output.texts()::get).collect(Collectors.joining(", ")),
                                words(one.treatment(), output.texts())))
                        .toList());
    }

    private static Map<String, Object> json(Contradiction one, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", one.measure().code());
        json.put("title", one.measure().title());
        json.put("status", one.measure().status());
        json.put("statements", one.against().stream().map(result -> result.key().value()).toList());
        json.put("findings", one.findings().stream().map(finding -> finding.ref().label()).toList());
        json.put("deviations", one.deviations().stream().map(texts::get).toList());
        json.put("treatment", one.treatment().map(chosen -> chosen.name().toLowerCase(Locale.ROOT)).orElse(UNDECIDED));
        return json;
    }
}
