package org.tomes.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.tomes.files.OwnerOnlyPermissions;
import org.tomes.problem.FaultReport;

/**
 * Stores fault reports in the user's own folder, readable only by the user: one file per code, the newest
 * {@value #MAX_FILES} of them. Log messages of libraries are only kept in memory, as classes and stack traces without
 * their text, which may repeat data.
 */
public final class FaultLog {

    /** Further files are deleted, oldest first. */
    static final int MAX_FILES = 50;
    private static final int MAX_IN_MEMORY = 200;
    private static final int MAX_CHARACTERS = 64_000;
    private static final String BEGINNING = "fault-";
    private static final String ENDING = ".txt";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final List<LoggedFault> reports = new ArrayList<>();
    private final List<String> ofLibraries = new ArrayList<>();
    private Consumer<LoggedFault> listener = report -> {
    };

    /**
     * @param folder created with the first report
     */
    public FaultLog(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * A fault that was reported in this process.
     *
     * @param file file of the report; empty if the report could not be written
     */
    public record LoggedFault(String code, String details, Optional<Path> file) {
    }

    public Path folder() {
        return folder;
    }

    /** Returns the number of distinct faults reported so far, as an argument for {@link #since}. */
    public synchronized int reportCount() {
        return reports.size();
    }

    public synchronized List<LoggedFault> since(int mark) {
        return List.copyOf(reports.subList(Math.min(mark, reports.size()), reports.size()));
    }

    /** @param consumer receives each subsequent report, on the thread that creates it */
    public synchronized void onReport(Consumer<LoggedFault> consumer) {
        listener = consumer;
    }

    /** Returns the libraries' log records of this process, newest last. */
    public synchronized List<String> libraryRecords() {
        return List.copyOf(ofLibraries);
    }

    /** Returns the report with this code if one was written in this process. */
    public synchronized Optional<Path> file(String code) {
        return reports.stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .flatMap(LoggedFault::file);
    }

    /** Stores a report unless its code was already reported in this process. */
    synchronized void keep(FaultReport report) {
        String code = report.code();
        if (reports.size() < MAX_IN_MEMORY && reports.stream().noneMatch(candidate -> candidate.code().equals(code))) {
            String details = report.details();
            String shortened = details.substring(0, Math.min(details.length(), MAX_CHARACTERS));
            LoggedFault now = new LoggedFault(code, shortened, write(code, shortened));
            reports.add(now);
            listener.accept(now);
        }
    }

    private Optional<Path> write(String code, String details) {
        Path file = folder.resolve(BEGINNING + MOMENT.format(clock.instant()) + "-" + code + ENDING);
        try {
            OwnerOnlyPermissions.createFolders(folder);
            OwnerOnlyPermissions.create(file);
            Files.writeString(file, details);
            removeOldest();
            return Optional.of(file);
        } catch (IOException | RuntimeException e) {
            // A report that cannot be stored must not disturb the operation; its code is displayed nevertheless.
            return Optional.empty();
        }
    }

    private void removeOldest() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().startsWith(BEGINNING)
                    && file.getFileName().toString().endsWith(ENDING)).sorted().toList();
        }
        for (Path file : files.subList(0, Math.max(0, files.size() - MAX_FILES))) {
            Files.deleteIfExists(file);
        }
    }

    private synchronized void keepLibraryRecord(LogRecord logged) {
        StringBuilder line = new StringBuilder(logged.getLevel().getName()).append(' ')
                .append(logged.getLoggerName())
                .append('\n');
        if (logged.getThrown() != null) {
            FaultReport.places(line, logged.getThrown());
        }
        if (ofLibraries.size() == MAX_IN_MEMORY) {
            ofLibraries.removeFirst();
        }
        ofLibraries.add(line.toString());
    }

    /** Returns the handler for records of the fault logger. */
    Handler faultHandler() {
        return new Listening(logged -> keep(new FaultReport(logged.getMessage(), logged.getThrown())));
    }

    /** Returns the handler for all other log records. */
    Handler libraryHandler() {
        return new Listening(this::keepLibraryRecord);
    }

    private static final class Listening extends Handler {

        private final Consumer<LogRecord> listener;

        Listening(Consumer<LogRecord> listener) {
            this.listener = listener;
        }

        @Override
        public void publish(LogRecord logged) {
            try {
                listener.accept(logged);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                // Reporting a fault must never cause another fault.
            }
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
