package org.tomes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command of a Java process of its own. Such a process lives for seconds: it is told to start quickly, since the
 * optimising compiler and a parallel garbage collector cost more than they gain in that time.
 */
public final class JavaProcess {

    private JavaProcess() {
    }

    /**
     * Returns a command that runs the main method of a class, on the class path of the tests.
     *
     * @param options of the JVM, in addition to those for a quick start
     */
    public static List<String> command(List<String> options, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(executable(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Returns the path of the Java that runs the tests. */
    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
