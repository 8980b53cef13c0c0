package org.tomes.desktop;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.tomes.app.AppContext;
import org.tomes.app.StartupMilestones;
import org.tomes.app.Threads;
import org.tomes.desktop.shell.MainWindow;
import org.tomes.desktop.shell.StartupRegister;
import org.tomes.passphrase.Secret;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.settings.Settings;
import org.tomes.text.Message;

/** Starts the window. Checks for a display before any JavaFX class is loaded. */
public final class Desktop {

    /** When a session ends, operating systems kill processes that take much longer than this to exit. */
    private static final int CLOSING_SECONDS = 10;

    private Desktop() {
    }

    /**
     * Opens the window and returns after the register was closed, because the user closed the window or the system ends
     * this process. A register that was not closed is checked in full at the next start.
     *
     * @param opening the start arguments
     * @throws Problem if this computer has no display, or the passphrase file cannot be read
     */
    public static void run(AppContext context, LaunchArguments opening) {
        if (!hasDisplay(System.getenv(), System.getProperty("os.name"), System.getProperty("glass.platform", ""))) {
            throw new Problem(ProblemKind.USAGE, Message.of("desktop.noDisplay"));
        }
        Optional<Secret> passphrase = opening.passphraseFile().map(Secret::in);
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<MainWindow> window = new CompletableFuture<>();
        CountDownLatch finished = new CountDownLatch(1);
        Threads.runAtShutdown("closing", () -> {
            closed.countDown();
            await(finished);
        });
        try {
            run(context, opening, passphrase, window, closed);
        } finally {
            finished.countDown();
        }
    }

    private static void await(CountDownLatch finished) {
        try {
            finished.await(CLOSING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(AppContext context, LaunchArguments opening, Optional<Secret> passphrase,
            CompletableFuture<MainWindow> window, CountDownLatch closed) {
        try (ExecutorService workers = Threads.perTask("desktop")) {
            Settings stored = context.settings().read();
            Settings settings = opening.language().isEmpty() ? stored : stored.withLanguage(opening.language());
            StartupRegister startup = StartupRegister.of(context, settings, opening.register(), passphrase, workers);
            try {
                Platform.startup(() -> {
                    StartupMilestones.reached("toolkit");
                    Stage stage = new Stage();
                    stage.setOnHidden(hidden -> closed.countDown());
                    MainWindow main = new MainWindow(context, stage, workers);
                    window.complete(main);
                    main.start(settings, startup);
                });
            } catch (UnsupportedOperationException e) {
                startup.abandon();
                throw e;
            }
            closed.await();
            if (!window.isDone()) {
                startup.abandon();
            }
        } catch (UnsupportedOperationException e) {
            // There is a display, but a component that JavaFX needs for drawing is missing.
            throw new Problem(ProblemKind.USAGE, Message.of("desktop.noToolkit"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (window.isDone()) {
            window.join().closeRegister();
        }
    }

    /** Whether there is a display. Only Linux may start without one; JavaFX would fail there with a stack trace. */
    static boolean hasDisplay(Map<String, String> environment, String operatingSystem, String glassPlatform) {
        return !operatingSystem.toLowerCase(Locale.ROOT).startsWith("linux")
                || glassPlatform.equalsIgnoreCase("headless") || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
    }
}
