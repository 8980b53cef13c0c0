package org.tomes.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.files.Sha256;

/**
 * Shares the data created by one test process with the others of the same build, below {@code target}. A change of any
 * class or resource of the program invalidates everything.
 */
final class RegisterCache {

    private static final Path FOLDER = folder();

    private RegisterCache() {
    }

    /** Returns the bytes with this name; other processes wait while one creates them. */
    static byte[] get(String name, Supplier<byte[]> maker) {
        String file = Sha256.of(name.getBytes(StandardCharsets.UTF_8));
        Path made = FOLDER.resolve(file);
        try (FileChannel channel = FileChannel.open(FOLDER.resolve(file + ".lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var _ = channel.lock()) {
            if (!Files.exists(made)) {
                Path draft = Files.write(FOLDER.resolve(file + ".draft"), maker.get());
                Files.move(draft, made, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readAllBytes(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            Path classes = Path.of(AppContext.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.createDirectories(classes.resolveSibling("made-registers").resolve(state(classes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names, sizes and times are as reliable as the contents here, and are read faster. */
    private static String state(Path classes) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> walk = Files.walk(classes)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                all.append(file)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file));
            }
        }
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
