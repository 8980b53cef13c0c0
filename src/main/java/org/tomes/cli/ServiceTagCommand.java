package org.tomes.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.tomes.app.InputFileFinder;
import org.tomes.app.OpenRegister;
import org.tomes.networkplan.ServiceTagList;
import org.tomes.networkplan.ServiceTagService;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Microsoft's list of service tags in the register: imported once, then used by every page, check and finding. */
@Command(name = "service-tags",
        subcommands = {ServiceTagCommand.Show.class, ServiceTagCommand.Import.class, ServiceTagCommand.Remove.class})
final class ServiceTagCommand extends CommandGroup {

    @Command(name = "show")
    static final class Show extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            return print(register.azure().serviceTags().list(), output, root().context().clock().getZone());
        }
    }

    @Command(name = "import")
    static final class Import extends OpenRegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.service-tag-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ServiceTagService.Imported imported = register.azure()
                    .serviceTags()
                    .load(actor(register), String.valueOf(file.getFileName()), InputFileFinder.readServiceTags(file));
            imported.unread().forEach(name -> output.note(Message.of("nsg.notRead.serviceTag", name)));
            return print(Optional.of(imported.list()), output, root().context().clock().getZone());
        }
    }

    @Command(name = "remove")
    static final class Remove extends OpenRegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            register.azure().serviceTags().remove(actor(register));
            return print(register.azure().serviceTags().list(), output, root().context().clock().getZone());
        }
    }

    private static int print(Optional<ServiceTagList> list, CommandOutput output, ZoneId zone) {
        return output.reply(() -> JsonObject.of("serviceTags", list.map(ServiceTagCommand::json)),
                list.map(tags -> tags.sentence(LocalDate::toString, zone))
                        .orElseGet(() -> Message.of("nsg.tags.none")));
    }

    private static JsonObject json(ServiceTagList list) {
        return JsonObject.of("cloud", list.cloud())
                .with("changeNumber", list.changeNumber())
                .with("published", list.published())
                .with("importedAt", list.importedAt())
                .with("file", list.fileName())
                .with("sha256", list.sha256())
                .with("tags", list.tags().size());
    }
}
