package org.tomes.desktop.shell;

import java.nio.file.Path;
import org.tomes.register.RegisterFile;
import org.tomes.register.RegisterLocation;
import org.tomes.register.ServerAddress;
import org.tomes.text.Texts;

/** Short names of registers for titles and menus. */
final class RegisterLocationNames {

    private RegisterLocationNames() {
    }

    /** Returns the name of a file, or database and host. */
    static String name(RegisterLocation place, Texts texts) {
        return switch (place) {
            case RegisterFile file -> String.valueOf(file.base().getFileName());
            case ServerAddress server ->
                texts.get("desktop_server.name", database(server), server.hosts().getFirst().toString());
        };
    }

    /** Returns the name with details that distinguish registers of the same name. */
    static String nameWithOrigin(RegisterLocation place, Texts texts) {
        return switch (place) {
            case RegisterFile file -> texts.get("shell.register.recentItem", name(file, texts), folder(file));
            case ServerAddress server -> texts.get("shell.register.recentItem", name(server, texts), server.login());
        };
    }

    private static String folder(RegisterFile file) {
        Path folder = file.base().getParent();
        return String.valueOf(folder);
    }

    private static String database(ServerAddress server) {
        return server.schema().map(schema -> server.database() + "/" + schema).orElse(server.database());
    }
}
