package org.tomes.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.tomes.files.FileTooLarge;
import org.tomes.files.SmallFileReader;
import org.tomes.inventory.importing.InputFile;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.score.importing.ScoreFile;
import org.tomes.text.Message;

/** Finds the files at given paths, so that readers do not depend on where the files come from. */
public final class InputFileFinder {

    /** Maximum length in characters; a longer path is cut at its start, because its end distinguishes files. */
    private static final int MAX_NAME_LENGTH = 1_000;
    private static final int MAX_TEXT_BYTES = 1 << 20;
    private static final int MAX_TAG_BYTES = 64 << 20;
    private static final int MAX_RELEASE_BYTES = 256 << 20;

    private static final Pattern DOCUMENT = Pattern.compile(".*\\.(pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg)",
            Pattern.CASE_INSENSITIVE);

    private InputFileFinder() {
    }

    /**
     * Returns the given files, and all files below the given folders sorted by name. Hidden files, and links in
     * folders, are left out. A path that does not exist is returned as a file that cannot be opened.
     */
    public static List<InputFile> below(List<Path> paths) {
        List<InputFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(folder(path));
            } else {
                files.add(file(path, String.valueOf(path.getFileName())));
            }
        }
        return files;
    }

    /**
     * Like {@link #below}, but leaves out documents and pictures in folders, which may lie next to the exported data.
     */
    public static List<InputFile> dataFiles(List<Path> paths) {
        return below(paths).stream()
                .filter(file -> !file.name().contains("/") || !DOCUMENT.matcher(file.name()).matches())
                .toList();
    }

    /** Returns the score file at this path; it is opened only when it is read. */
    public static ScoreFile scores(Path path) {
        InputFile file = file(path, String.valueOf(path.getFileName()));
        return new ScoreFile(file.name(), file.saved(),
                WorkbookCsv.isWorkbook(path) ? () -> WorkbookCsv.open(path) : file.content()::open);
    }

    /**
     * Reads Microsoft's list of service tags, which is about 4 MB in size.
     *
     * @throws Problem if the file cannot be read or is far larger than such a list
     */
    public static byte[] readServiceTags(Path path) {
        try {
            return SmallFileReader.bytes(path, MAX_TAG_BYTES);
        } catch (FileTooLarge e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.noServiceTags", path.toString()), e);
        } catch (NoSuchFileException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.missing", path.toString()), e);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.notRead.file", path.toString()), e);
        }
    }

    /**
     * Reads a text file in UTF-8.
     *
     * @throws Problem if the file cannot be read, is not UTF-8 or is far longer than a document section
     */
    public static String text(Path path) {
        try {
            return SmallFileReader.text(path, MAX_TEXT_BYTES);
        } catch (FileTooLarge e) {
            throw new Problem(ProblemKind.INPUT, Message.of("draft.file.tooLarge", path.toString()), e);
        } catch (CharacterCodingException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("draft.file.noText", path.toString()), e);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("draft.file.unreadable", path.toString()), e);
        }
    }

    /**
     * Reads a file that may be a release of a document.
     *
     * @throws Problem if the file cannot be read or is far larger than any release
     */
    public static byte[] release(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new Problem(ProblemKind.INPUT, Message.of("version.notRead", path.toString()));
        }
        try {
            return SmallFileReader.bytes(path, MAX_RELEASE_BYTES);
        } catch (FileTooLarge e) {
            throw new Problem(ProblemKind.INPUT,
                    Message.of("version.tooLarge", path.toString(), MAX_RELEASE_BYTES >> 20), e);
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("version.notRead", path.toString()), e);
        }
    }

    private static List<InputFile> folder(Path folder) {
        List<InputFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {

                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                    return !below.equals(folder) && hidden(below) ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && !hidden(file)) {
                        files.add(file(file, name(folder, file)));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    files.add(new InputFile(name(folder, file), Instant.MAX, () -> {
                        throw e;
                    }));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            files.add(new InputFile(String.valueOf(folder.getFileName()), Instant.MAX, () -> {
                throw e;
            }));
        }
        files.sort(Comparator.comparing(InputFile::name));
        return files;
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static String name(Path folder, Path file) {
        String name = folder.toAbsolutePath().normalize().getFileName() + "/"
                + folder.relativize(file).toString().replace('\\', '/');
        return name.length() > MAX_NAME_LENGTH ? "…" + name.substring(name.length() - MAX_NAME_LENGTH + 1) : name;
    }

    private static InputFile file(Path path, String name) {
        return new InputFile(name, saved(path), () -> open(path));
    }

    static InputStream open(Path path) throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new IOException("neither a file nor a folder");
        }
        return Files.newInputStream(path);
    }

    private static Instant saved(Path path) {
        try {
            Instant saved = Files.getLastModifiedTime(path).toInstant();
            return saved.isBefore(Instant.EPOCH) ? Instant.EPOCH : saved;
        } catch (IOException e) {
            return Instant.MAX;
        }
    }
}
