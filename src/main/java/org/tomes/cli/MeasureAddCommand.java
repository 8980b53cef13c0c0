package org.tomes.cli;

import java.util.List;
import java.util.Map;
import org.tomes.app.OpenRegister;
import org.tomes.catalogue.ControlId;
import org.tomes.measure.ControlLink;
import org.tomes.measure.Kind;
import org.tomes.measure.LinkKind;
import org.tomes.measure.Measure;
import org.tomes.measure.MeasureBuilder;
import org.tomes.measure.Status;
import org.tomes.people.PersonId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "add")
final class MeasureAddCommand extends RegisterCommand {

    @Option(names = "--title", paramLabel = "T", required = true)
    private String title;

    @Option(names = "--kind")
    private Kind kind = Kind.TECHNICAL;

    @Option(names = "--status")
    private Status status = Status.PLANNED;

    @Option(names = "--control", paramLabel = "A.8.20[:supporting]")
    private List<String> controls = List.of();

    @Option(names = "--owner", paramLabel = "NAME")
    private String owner;

    @Override
    int run(OpenRegister register, Output output) {
        MeasureBuilder measure = new MeasureBuilder().title(title).kind(kind).status(status)
                .controls(controls.stream().map(MeasureAddCommand::link).toList());
        if (owner != null) {
            measure.owner(java.util.Optional.of(register.people().get(owner).id()));
        }
        Measure added = register.measures().add(actor(register), measure.build());
        if (output.isJson()) {
            Map<PersonId, String> names = register.people().all().stream().collect(
                    java.util.stream.Collectors.toMap(person -> person.id(), person -> person.name()));
            output.json(Map.of("measure", MeasureJson.of(added, names)));
        } else {
            output.line(added.code());
        }
        return 0;
    }

    private static ControlLink link(String written) {
        String[] parts = written.split(":", 2);
        LinkKind kind = parts.length == 1 ? LinkKind.DIRECT : LinkKind.valueOf(parts[1].strip().toUpperCase(java.util.Locale.ROOT));
        return new ControlLink(ControlId.of(parts[0]), kind);
    }
}
