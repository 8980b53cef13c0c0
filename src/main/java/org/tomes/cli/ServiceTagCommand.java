package org.tomes.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tomes.app.InputFiles;
import org.tomes.app.OpenRegister;
import org.tomes.networkplan.ServiceTagList;
import org.tomes.networkplan.ServiceTagService;
import org.tomes.text.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Microsoft's list of service tags in the register: imported once, then used by every screen, check and finding. */
@Command(name = "service-tags",
        subcommands = {ServiceTagCommand.Show.class, ServiceTagCommand.Import.class, ServiceTagCommand.Remove.class})
final class ServiceTagCommand extends CommandGroup {

    @Command(name = "show")
    static final class Show extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            print(register.azure().serviceTags().list(), output, root().context().clock().getZone());
            return 0;
        }
    }

    @Command(name = "import")
    static final class Import extends RegisterCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "tomes.parameter.service-tag-file")
        private Path file;

        @Override
        int run(OpenRegister register, CommandOutput output) {
            ServiceTagService.Imported imported = register.azure()
                    .serviceTags()
                    .load(actor(register), String.valueOf(file.getFileName()), InputFiles.serviceTags(file));
            imported.unread().forEach(name -> output.note(Message.of("nsg.notRead.serviceTag", name)));
            print(Optional.of(imported.list()), output, root().context().clock().getZone());
            return 0;
        }
    }

    @Command(name = "remove")
    static final class Remove extends RegisterCommand {

        @Override
        int run(OpenRegister register, CommandOutput output) {
            register.azure().serviceTags().remove(actor(register));
            print(register.azure().serviceTags().list(), output, root().context().clock().getZone());
            return 0;
        }
    }

    private static void print(Optional<ServiceTagList> list, CommandOutput output, ZoneId zone) {
        if (output.isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("serviceTags", list.map(ServiceTagCommand::json).orElse(null));
            output.json(json);
        } else {
            output.line(output.texts()
                    .get(list.map(serviceTagList -> serviceTagList.sentence(LocalDate::toString, zone))
                            .orElseGet(() -> Message.of("nsg.tags.none"))));
        }
    }

    private static Map<String, Object> json(ServiceTagList list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cloud", list.cloud());
        json.put("changeNumber", list.changeNumber().orElse(null));
        json.put("published", list.published().map(LocalDate::toString).orElse(null));
        json.put("importedAt", list.importedAt().toString());
        json.put("file", list.fileName());
        json.put("sha256", list.sha256());
        json.put("tags", list.tags().size());
        return json;
    }
}
