package org.tomes.inventory.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Reads files that were saved from Azure, in whatever shape its tools save them. */
public final class AzureReader {

    private final ReadingProgress progress;
    private final Collected collected = new Collected();
    private final List<Origin> origins = new ArrayList<>();
    private final List<NotRead> notRead = new ArrayList<>();

    private AzureReader(ReadingProgress progress) {
        this.progress = progress;
    }

    /**
     * Never fails for what the files hold: what cannot be read is listed with its reason, and the rest is read.
     *
     * @throws CancellationException where the progress says so
     */
    public static Reading read(List<InputFile> files, ReadingProgress progress) {
        AzureReader reader = new AzureReader(progress);
        for (int i = 0; i < files.size(); i++) {
            progress.reading(i + 1, files.size(), files.get(i).name());
            reader.read(files.get(i));
        }
        reader.notRead.addAll(reader.collected.superseded());
        return new Reading(reader.collected.resources(), List.copyOf(reader.origins), List.copyOf(reader.notRead));
    }

    private void read(InputFile file) {
        FileEntries entries = new FileEntries(file, collected, progress);
        try (MeasuredInput bytes = new MeasuredInput(file.content().open())) {
            try {
                entries.read(EncodedText.open(bytes));
            } catch (IOException e) {
                entries.failed(e);
            }
            String sha256 = bytes.sha256();
            if (entries.count() > 0) {
                origins.add(new Origin(file.name(), file.saved(), bytes.count(), sha256, entries.count()));
            }
        } catch (IOException e) {
            entries.failed(e);
        }
        notRead.addAll(entries.notRead());
    }
}
