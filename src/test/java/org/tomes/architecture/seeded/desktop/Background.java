package org.tomes.architecture.seeded.desktop;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Stands for the window's background. */
public record Background(Consumer<Callable<?>> worker) {

    public <T> void read(Callable<T> reading, Consumer<T> show) {
        worker.accept(() -> {
            show.accept(reading.call());
            return null;
        });
    }
}
