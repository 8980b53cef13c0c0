package org.tomes.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Where a register lies: {@code X} and {@code X.mv.db} both mean the file {@code X.mv.db}.
 *
 * @param base the path without the ending, absolute
 */
public record RegisterFile(Path base) {

    /** What the name of every register's file ends in. */
    public static final String ENDING = ".mv.db";
    /** Stands after the name of a register that was replaced, before the moment. */
    public static final String REPLACED = "-replaced-";

    /**
     * @throws Problem where the path is only a root, or holds a semicolon, which H2 would take for settings of its own
     */
    public static RegisterFile at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.toString().contains(";")) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.semicolon", absolute.toString()));
        }
        if (absolute.getFileName() == null) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.noName", absolute.toString()));
        }
        String name = absolute.getFileName().toString();
        boolean ended = name.endsWith(ENDING);
        return new RegisterFile(
                ended ? absolute.resolveSibling(name.substring(0, name.length() - ENDING.length())) : absolute);
    }

    /** The database file itself. */
    public Path file() {
        return base.resolveSibling(base.getFileName() + ENDING);
    }

    /** Registers that a restore replaced and kept beside this one, by the name they are given then. */
    public List<Path> keptAside() {
        String start = base.getFileName() + REPLACED;
        try (Stream<Path> files = Files.list(base.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                    && file.getFileName().toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether both name the same file, through whichever links. */
    public boolean isSameAs(RegisterFile other) {
        try {
            return equals(other) || Files.isSameFile(file(), other.file());
        } catch (IOException e) {
            return false;
        }
    }

    public boolean exists() {
        return Files.exists(file());
    }
}
