import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tomes.app.AppContext;
import org.tomes.app.LibraryLogSilencer;
import org.tomes.cli.Cli;

/**
 * Runs commands of Tomes one after another in one process: a line of the input is one command, its words parted by
 * tabs. Ends with the first that fails.
 */
final class Commands {

    private Commands() {
    }

    public static void main(String[] arguments) throws IOException {
        LibraryLogSilencer.quiet();
        System.setProperty("java.awt.headless", "true");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Cli cli = new Cli(AppContext.ofUser(), Path.of("").toAbsolutePath(), out, err);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int code = cli.run(line.split("\t"));
            if (code != 0) {
                err.println(line);
                System.exit(code);
            }
        }
        System.exit(0);
    }
}
