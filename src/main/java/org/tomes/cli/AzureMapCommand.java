package org.tomes.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.tomes.app.OpenRegister;
import org.tomes.document.figure.network.MapModel;
import org.tomes.document.figure.network.MapModel.Net;
import org.tomes.document.figure.network.MapModelReader;
import org.tomes.document.figure.network.NetworkMap;
import org.tomes.inventory.Snapshot;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;
import org.tomes.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws the networks of a snapshot as an image file. */
@Command(name = "map")
final class AzureMapCommand extends OpenRegisterCommand {

    @Parameters(paramLabel = "SNAPSHOT", descriptionKey = "tomes.parameter.snapshot")
    private int number;

    @Option(names = "--out", paramLabel = "FILE.png", required = true, descriptionKey = "tomes.option.map-out")
    private Path out;

    @Option(names = "--network", paramLabel = "NAME", descriptionKey = "tomes.option.map-network")
    private String network;

    @Override
    int run(OpenRegister register, CommandOutput output) {
        Snapshot snapshot = register.azure().inventory().get(number);
        MapModel model = MapModelReader.of(register.azure().inventory().open(snapshot));
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(output.texts().language().locale())
                .format(LocalDate.ofInstant(snapshot.capturedAt(), root().context().clock().getZone()));
        NetworkMap map = map(model, String.valueOf(snapshot.number()), day, output.texts());
        register.pictures().write(map.drawing(), out);
        return output.reply(() -> JsonObject.of("map",
                JsonObject.of("file", out)
                        .with("snapshot", snapshot.number())
                        .with("caption", map.caption())
                        .with("alternative", map.alternative())),
                () -> {
                    output.line(out.toString());
                    output.line(map.alternative());
                });
    }

    private NetworkMap map(MapModel model, String snapshot, String day, Texts texts) {
        if (network == null) {
            return NetworkMap.ofAllNetworks(model, texts.get("map.title", snapshot, day), texts)
                    .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("map.nothing", snapshot)));
        }
        Net net = model.nets()
                .stream()
                .filter(candidate -> candidate.name().equalsIgnoreCase(network)
                        || candidate.id().toString().equalsIgnoreCase(network))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemKind.USAGE, Message.of("map.unknownNetwork", network, snapshot)));
        return NetworkMap.of(model, net, texts.get("map.titleOf", snapshot, day, net.name()), texts);
    }
}
