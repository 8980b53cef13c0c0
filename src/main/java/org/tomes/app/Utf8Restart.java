package org.tomes.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.files.PathProblem;

/**
 * Restarts the program in the locale C.UTF-8 if it was started in C. In C, the locale in which schedulers and
 * containers start programs, Java can neither read arguments with umlauts nor open files with such names, and its
 * encoding is fixed at start. So the process re-executes this program in the other locale, as Python does (its PEP
 * 538). A process that waits for this process or ends it is not affected.
 */
public final class Utf8Restart {

    private static final String VARIABLE = "LC_ALL";
    private static final String LOCALE = "C.UTF-8";

    private Utf8Restart() {
    }

    /**
     * Returns if a restart is unnecessary or impossible. If Java would print a warning about native access, the program
     * is re-executed only for names that would otherwise be lost.
     */
    public static void restartIfNeeded(String... arguments) {
        boolean possible = PathProblem.characterSet().equals(StandardCharsets.US_ASCII)
                && !LOCALE.equals(System.getenv(VARIABLE));
        if (possible && (Utf8Restart.class.getModule().isNativeAccessEnabled() || hasLostCharacters(arguments))) {
            reexecute();
        }
    }

    private static boolean hasLostCharacters(String... arguments) {
        Stream<String> folders = Stream.concat(Stream.of("user.dir", "user.home").map(System::getProperty),
                Stream.of("XDG_DATA_HOME", "XDG_CONFIG_HOME").map(name -> System.getenv().getOrDefault(name, "")));
        return Stream.concat(Stream.of(arguments), folders)
                .anyMatch(text -> !StandardCharsets.US_ASCII.newEncoder().canEncode(text));
    }

    /** Returns only if the system refuses. */
    private static void reexecute() {
        try (Arena arena = Arena.ofConfined()) {
            List<MemorySegment> arguments = originalArguments(arena);
            MemorySegment vector = arena.allocate(ValueLayout.ADDRESS, arguments.size() + 1L);
            for (int i = 0; i < arguments.size(); i++) {
                vector.setAtIndex(ValueLayout.ADDRESS, i, arguments.get(i));
            }
            MethodHandle setenv = function("setenv", ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            MethodHandle execv = function("execv", ValueLayout.ADDRESS, ValueLayout.ADDRESS);
            int refused = (int) setenv.invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom(LOCALE), 1);
            if (refused == 0) {
                refused = (int) execv.invokeExact(arena.allocateFrom("/proc/self/exe"), vector);
            }
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            // Continues in the current locale; names that cannot be used there are reported.
            return;
        }
    }

    /** Returns the bytes of all arguments of the process, including those for Java. */
    private static List<MemorySegment> originalArguments(Arena arena) throws IOException {
        byte[] all = Files.readAllBytes(Path.of("/proc/self/cmdline"));
        List<MemorySegment> arguments = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < all.length; at++) {
            if (all[at] == 0) {
                MemorySegment argument = arena.allocate(at - start + 1L);
                MemorySegment.copy(all, start, argument, ValueLayout.JAVA_BYTE, 0, at - start + 1);
                arguments.add(argument);
                start = at + 1;
            }
        }
        return arguments;
    }

    @SuppressWarnings("restricted") // The launchers and README enable native access; without it Java only warns.
    private static MethodHandle function(String name, ValueLayout... arguments) {
        return Linker.nativeLinker()
                .downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow(name),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments));
    }
}
