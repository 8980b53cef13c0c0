package org.tomes.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFileTest {

    /** Each form has an instance of its own, and they store in the background. */
    @Test
    void concurrentDraftsAreAllStored(@TempDir Path folder) throws Exception {
        UUID register = UUID.randomUUID();
        List<Callable<Void>> forms = IntStream.range(0, 40).mapToObj(form -> (Callable<Void>) () -> {
            DraftFile.ofInput(folder)
                    .keep(register + " MEASURE " + form,
                            new InputDraft(form, Map.of("title", "Title " + form), Instant.EPOCH));
            return null;
        }).toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (Future<Void> stored : workers.invokeAll(forms)) {
                stored.get();
            }
        }
        DraftFile<InputDraft> drafts = DraftFile.ofInput(folder);
        assertThat(IntStream.range(0, 40))
                .allSatisfy(form -> assertThat(drafts.of(register + " MEASURE " + form)).isPresent());
    }
}
