package org.tomes.cli;

import java.nio.file.Path;
import java.util.Map;
import org.tomes.nsg.space.AddressSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The source of service tag addresses for commands without a register: a file, or the register on request. */
final class ServiceTagOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--service-tags", paramLabel = "FILE", descriptionKey = "tomes.option.service-tags")
    private Path file;

    @Option(names = "--registered-tags", descriptionKey = "tomes.option.registered-tags")
    private boolean registered;

    /**
     * Returns addresses by name in lower case; empty if there is no source.
     *
     * @throws org.tomes.problem.Problem if the file contains no service tag
     */
    Map<String, AddressSet> addressesByTag() {
        TomesCommand root = TomesCommand.of(command);
        if (file != null) {
            return NetworkFileReader.readServiceTags(file);
        }
        return registered ? RegisterAccess.with(command, register -> register.azure().serviceTags().addresses())
                : Map.of();
    }
}
