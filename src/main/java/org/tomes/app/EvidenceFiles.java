package org.tomes.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.evidence.EvidenceFile;
import org.tomes.evidence.EvidenceRules;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/** Files on this computer to be added as evidence. */
public final class EvidenceFiles {

    private EvidenceFiles() {
    }

    /**
     * Returns all files of a folder, such as one created by an evidence export.
     *
     * @throws Problem if there is no such folder
     */
    public static List<EvidenceFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(EvidenceFiles::fits)
                    .sorted()
                    .map(EvidenceFiles::at)
                    .toList();
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("evidence.noFolder", folder.toString()), e);
        }
    }

    private static boolean fits(Path file) {
        long size = file.toFile().length();
        return size > 0 && size <= EvidenceRules.MAX_FILE;
    }

    /** Returns the file at this path under its own name; it is opened only when it is read. */
    public static EvidenceFile at(Path path) {
        return new EvidenceFile(String.valueOf(path.getFileName()), () -> {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new IOException("no file");
            }
            return Files.newInputStream(path);
        });
    }
}
