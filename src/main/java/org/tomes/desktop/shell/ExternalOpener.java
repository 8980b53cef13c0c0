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
 * The only way to open external programs. The target may come from a register or document of another person, so only
 * web addresses, folders and non-executable files are opened.
 *
 * @param opener receives the address to open
 */
record ExternalOpener(Consumer<String> opener) {

    private static final Pattern READ_ONLY = Pattern
            .compile("(?is).*\\.(pdf|png|jpe?g|gif|txt|log|csv|json|md|docx|xlsx|pptx|odt|ods)");

    static ExternalOpener ofSystem() {
        return new ExternalOpener(address -> {
            HostServices services = new Application() {
                @Override
                public void start(Stage unused) {
                    // Not started; only its host services are needed.
                }
            }.getHostServices();
            services.showDocument(address);
        });
    }

    /** Opens a web address in the browser; ignores anything else. */
    void link(String address) {
        if (isWeb(address)) {
            opener.accept(address);
        }
    }

    /** Opens a folder or a non-executable file; ignores anything else. */
    void file(Path path) {
        if (Files.isDirectory(path)
                || Files.isRegularFile(path) && READ_ONLY.matcher(String.valueOf(path.getFileName())).matches()) {
            opener.accept(path.toUri().toString());
        }
    }

    /** Whether this is an HTTP(S) URL with a host and no user info, which could disguise the host. */
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
