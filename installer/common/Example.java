import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.h2.mvstore.MVStoreTool;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.ExampleRegisters;
import org.tomes.demo.PrebuiltExample;
import org.tomes.register.RegisterFile;
import org.tomes.text.Language;

/** The example company in each language as of today; users get a copy of it while it is recent. */
final class Example {

    private Example() {
    }

    /** Returns the content of each file by its name in the jar. */
    static Map<String, byte[]> files() throws IOException {
        LogManager.getLogManager().reset();
        Clock clock = Clock.systemDefaultZone();
        Path folder = Files.createTempDirectory("example");
        AppContext context = new AppContext(clock, new AppPaths(folder.resolve("data"), folder.resolve("settings")));
        String place = "org/tomes/demo/";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(place + PrebuiltExample.DAY, LocalDate.now(clock).toString().getBytes(StandardCharsets.US_ASCII));
        for (Language language : Language.values()) {
            Path register = folder.resolve(language.tag());
            new ExampleRegisters(context).compose(register, language);
            Path file = RegisterFile.at(register).file();
            // After so many writes, half of the file is unused space.
            MVStoreTool.compact(file.toString(), false);
            files.put(place + PrebuiltExample.file(language), Files.readAllBytes(file));
        }
        try (var made = Files.walk(folder)) {
            for (Path path : made.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
        return files;
    }
}
