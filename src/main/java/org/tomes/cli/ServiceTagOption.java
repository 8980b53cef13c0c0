package org.tomes.cli;

import java.nio.file.Path;
import java.util.Map;
import org.tomes.nsg.space.AddressSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Where commands that need no register learn what service tags stand for: from a file, or from the register where the
 * call asks for that.
 */
final class ServiceTagOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--service-tags", paramLabel = "FILE", descriptionKey = "tomes.option.service-tags")
    private Path file;

    @Option(names = "--registered-tags", descriptionKey = "tomes.option.registered-tags")
    private boolean registered;

    /**
     * Addresses by name in lower case; none where nothing tells.
     *
     * @throws org.tomes.problem.Problem where the file holds no service tag
     */
    Map<String, AddressSet> known() {
        TomesCommand root = (TomesCommand) command.root().userObject();
        if (file != null) {
            return NetworkFiles.serviceTags(file);
        }
        return registered
                ? root.context()
                        .with(root.register(), root.passphrase(), register -> register.serviceTags().addresses())
                : Map.of();
    }
}
