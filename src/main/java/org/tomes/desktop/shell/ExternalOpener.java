package org.tomes.desktop.shell;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

/**
 * The one way out of the program into others. What is opened may come from a register or a document that somebody else
 * made: so only addresses of the web, folders, and files that are read and not run.
 *
 * @param opener takes the address of what is opened
 */
record ExternalOpener(Consumer<String> opener) {

    private static final Pattern READ_ONLY = Pattern
            .compile("(?is).*\\.(pdf|png|jpe?g|gif|txt|log|csv|json|md|docx|xlsx|pptx|odt|ods)");

    static ExternalOpener ofSystem() {
        return new ExternalOpener(address -> {
            HostServices services = new Application() {
                @Override
                public void start(Stage unused) {
                    // Only asked for its host services.
                }
            }.getHostServices();
            services.showDocument(address);
        });
    }

    /** Opens an address of the web in the browser; anything else is not opened. */
    void link(String address) {
        if (isWeb(address)) {
            opener.accept(address);
        }
    }

    /** Opens a folder, or a file that no program runs; anything else is not opened. */
    void file(Path path) {
        if (Files.isDirectory(path)
                || Files.isRegularFile(path) && READ_ONLY.matcher(String.valueOf(path.getFileName())).matches()) {
            opener.accept(path.toUri().toString());
        }
    }

    /** Whether this names a host by http or https, without a name and password in it that would hide which. */
    static boolean isWeb(String address) {
        try {
            URI uri = new URI(address.strip());
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
