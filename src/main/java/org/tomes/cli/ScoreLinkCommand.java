package org.tomes.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tomes.app.OpenRegister;
import org.tomes.measure.MeasureId;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.ControlSample;
import org.tomes.score.link.SecurityControlLink;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Links measures to one of Microsoft's security controls that they improve. */
@Command(name = "link")
final class ScoreLinkCommand extends OpenRegisterCommand {

    @Parameters(paramLabel = "CONTROL", descriptionKey = "tomes.parameter.score-control")
    private String control;

    @Option(names = "--measure", paramLabel = "CODE", descriptionKey = "tomes.option.score-measure")
    private List<String> measures = new ArrayList<>();

    @Override
    int run(OpenRegister register, CommandOutput output) {
        ControlSample sample = register.azure()
                .scores()
                .currentControls()
                .stream()
                .filter(controlSample -> controlSample.control().equalsIgnoreCase(control.strip())
                        || controlSample.displayName().equalsIgnoreCase(control.strip()))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("score.control.unknown", control)));
        Set<MeasureId> linked = measures.stream()
                .map(code -> register.records().measures().get(code).id())
                .collect(Collectors.toSet());
        SecurityControlLink saved = register.azure()
                .scoreServices()
                .links()
                .save(actor(register), register.azure().scoreServices().links().of(sample), linked);
        return output.reply(
                () -> JsonObject.of("control", saved.control())
                        .with("displayName", sample.displayName())
                        .with("measures", measures),
                Message.of("score.control.linked", sample.displayName(), linked.size()));
    }
}
