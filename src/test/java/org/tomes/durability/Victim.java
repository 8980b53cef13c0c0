package org.tomes.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The process that is killed: it receives its work on stdin, runs one step after the other and reports each on stdout
 * when it is acknowledged.
 */
final class Victim {

    private Victim() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Scenario scenario = Kind.valueOf(in.readLine()).scenario();
        Path folder = Path.of(in.readLine());
        if (scenario.stepsOutside()) {
            scenario.serve(folder);
            say("serving");
            new CountDownLatch(1).await();
        }
        for (int number = 0;; number++) {
            say(scenario.step(folder, number));
        }
    }

    /** The full stop shows that the line arrived completely. */
    private static void say(String acknowledged) {
        System.out.println(acknowledged + ".");
        System.out.flush();
    }
}
