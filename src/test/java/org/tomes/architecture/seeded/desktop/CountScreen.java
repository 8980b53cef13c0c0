package org.tomes.architecture.seeded.desktop;

import java.util.concurrent.Callable;
import org.tomes.architecture.seeded.measure.MeasureService;

/** Reads the register in every way: three of them keep the window waiting. */
public record CountScreen(Background background, MeasureService service) {

    int waitsInTheMethod() {
        return service.all();
    }

    Runnable waitsInAHandler() {
        return () -> service.all();
    }

    int waitsBehindAMethod() {
        return inHelper();
    }

    private int inHelper() {
        return service.all();
    }

    void readsInAJob() {
        background.read(() -> service.all(), count -> {
        });
    }

    void readsInAJobByReference() {
        background.read(service::all, count -> {
        });
    }

    void readsInAJobThroughAMethod() {
        background.read(this::counted, count -> {
        });
    }

    private int counted() {
        return service.all();
    }

    void readsInAJobOfAnotherMethod() {
        show(() -> service.all());
    }

    private void show(Callable<Integer> reading) {
        background.read(reading, count -> {
        });
    }
}
