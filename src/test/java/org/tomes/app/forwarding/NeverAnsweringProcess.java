package org.tomes.app.forwarding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Accepts and acknowledges commands, but never completes one. */
final class NeverAnsweringProcess {

    private NeverAnsweringProcess() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        ForwardingServer.start(Optional.of(Path.of(arguments[0])), Path.of(arguments[1]), call -> {
            System.out.println("running");
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new ForwardingResponse("", "", 0);
        });
        System.out.println("serving");
        never.await();
    }
}
