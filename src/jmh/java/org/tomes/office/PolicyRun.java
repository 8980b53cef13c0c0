package org.tomes.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.tomes.app.AppContext;
import org.tomes.app.AppPaths;
import org.tomes.app.LibraryLogSilencer;
import org.tomes.app.OpenRegister;
import org.tomes.bench.Page;
import org.tomes.document.DocumentFormat;
import org.tomes.document.DocumentKind;
import org.tomes.document.content.DocumentContent;
import org.tomes.text.Language;

/**
 * Writes the policy of a register in a fresh JVM, as the command line does, and prints seconds of clock and of
 * processor for each step: until Java had started, opening the register, composing, writing; then composing and writing
 * once more in the same process; at last the processor time of all. Arguments: register, format, folder.
 */
public final class PolicyRun {

    private final Instant begin = ProcessHandle.current().info().startInstant().orElseThrow();
    private double clock;
    private double processor;

    public static void main(String[] arguments) throws Exception {
        new PolicyRun().run(Path.of(arguments[0]), DocumentFormat.valueOf(arguments[1].toUpperCase(Locale.ROOT)),
                Path.of(arguments[2]));
    }

    private void run(Path path, DocumentFormat format, Path folder) throws Exception {
        step();
        LibraryLogSilencer.quiet();
        AppContext context = new AppContext(Clock.systemDefaultZone(), new AppPaths(folder, folder));
        try (OpenRegister register = context.open(path)) {
            step();
            for (int i = 0; i < 2; i++) {
                DocumentContent content = register.documents()
                        .composition()
                        .compose(DocumentKind.CLOUD_SECURITY_POLICY, Language.DE);
                step();
                try (var out = Files.newOutputStream(folder.resolve("policy"))) {
                    register.documents().composition().write(content, format, out);
                }
                step();
            }
        }
        Page.print("%.2f%n", processor);
    }

    private void step() {
        double now = Duration.between(begin, Instant.now()).toMillis() / 1e3;
        double used = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
        Page.print("%.2f %.2f ", now - clock, used - processor);
        clock = now;
        processor = used;
    }
}
