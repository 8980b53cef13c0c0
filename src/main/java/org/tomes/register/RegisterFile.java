package org.tomes.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.files.FileLinks;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * The path of a register: {@code X} and {@code X.mv.db} both mean the file {@code X.mv.db}.
 *
 * @param base the absolute path without the suffix
 */
public record RegisterFile(Path base) implements RegisterLocation {

    /** The suffix of every register's file name. */
    public static final String ENDING = ".mv.db";
    /**
     * In the name of a replaced register's file, this text is between the register's name and the time of the
     * replacement.
     */
    public static final String REPLACED = "-replaced-";

    /**
     * Follows a symbolic link to a register, so that all operations affect the file itself.
     *
     * @throws Problem if the path is only a root, or contains a semicolon, which H2 would read as the start of its own
     * settings
     */
    public static RegisterFile at(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        if (absolute.toString().contains(";")) {
            throw new Problem(ProblemKind.REGISTER, Message.of("storage.semicolon", absolute.toString()));
        }
        if (absolute.getFileName() == null) {
            throw new Problem(ProblemKind.USAGE, Message.of("storage.noName", absolute.toString()));
        }
        RegisterFile file = ofName(absolute);
        Path real = followed(file.file());
        return real.equals(file.file()) || !real.toString().endsWith(ENDING) ? file : at(real);
    }

    private static RegisterFile ofName(Path absolute) {
        String name = absolute.getFileName().toString();
        boolean ended = name.endsWith(ENDING);
        return new RegisterFile(
                ended ? absolute.resolveSibling(name.substring(0, name.length() - ENDING.length())) : absolute);
    }

    private static Path followed(Path file) {
        try {
            return FileLinks.followed(file);
        } catch (IOException e) {
            // Opening the file reports the reason.
            return file;
        }
    }

    /**
     * Returns a register's file, for operations that only files support.
     *
     * @throws Problem if the register is on a server
     */
    public static RegisterFile of(RegisterLocation place) {
        return switch (place) {
            case RegisterFile file -> file;
            case ServerAddress server ->
                throw new Problem(ProblemKind.USAGE, Message.of("storage.server.onlyFiles", server.label()));
        };
    }

    @Override
    public String label() {
        return file().toString();
    }

    @Override
    public String key() {
        return base.toString();
    }

    /** Returns the database file itself. */
    public Path file() {
        return base.resolveSibling(base.getFileName() + ENDING);
    }

    /** Returns registers that a restore replaced and kept next to this one, recognised by their names. */
    public List<Path> replacedRegisters() {
        String start = base.getFileName() + REPLACED;
        try (Stream<Path> files = Files.list(base.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(start)
                    && file.getFileName().toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Resolves links. */
    @Override
    public boolean isSameAs(RegisterLocation other) {
        try {
            return equals(other) || other instanceof RegisterFile second && Files.isSameFile(file(), second.file());
        } catch (IOException e) {
            return false;
        }
    }

    public boolean exists() {
        return Files.exists(file());
    }
}
