package org.tomes.inventory.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.tomes.armtemplate.ParameterFiles;
import org.tomes.inventory.resource.JsonLimits;
import org.tomes.problem.Faults;
import org.tomes.text.Message;

/** Reads files that were saved from Azure in any format of its tools. */
public final class AzureFileReader {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonLimits.UNAMBIGUOUS).build();

    private final ReadingProgress progress;
    private final boolean linksFollowed;
    private final CollectedResources collected = new CollectedResources();
    private final List<DataOrigin> origins = new ArrayList<>();
    private final List<UnreadEntry> notRead = new ArrayList<>();
    private final EmptyLists emptyLists = new EmptyLists();
    private final ParameterFiles offerParameters = new ParameterFiles();

    private AzureFileReader(ReadingProgress progress, boolean linksFollowed) {
        this.progress = progress;
        this.linksFollowed = linksFollowed;
    }

    /**
     * Reads files. Their content never makes this method fail: unreadable parts are listed with a reason, and the rest
     * is read.
     *
     * @throws CancellationException if the progress requests cancellation
     */
    public static ImportResult read(List<InputFile> files, ReadingProgress progress) {
        return read(new AzureFileReader(progress, false), files, progress);
    }

    /** Reads Azure's responses. They include all further pages of a list, and lists in them may be empty. */
    public static ImportResult readResponses(List<InputFile> answers, ReadingProgress progress) {
        return read(new AzureFileReader(progress, true), answers, progress);
    }

    private static ImportResult read(AzureFileReader reader, List<InputFile> files, ReadingProgress progress) {
        files.forEach(reader::offerParameters);
        for (int i = 0; i < files.size(); i++) {
            progress.reading(i + 1, files.size(), files.get(i).name());
            reader.readIsolated(files.get(i));
        }
        reader.offerParameters.unused()
                .forEach(file -> reader.notRead
                        .add(new UnreadEntry(file, "", Message.of("inventory.notRead.parameters"))));
        reader.collected.compareWithParents();
        reader.collected.compareLists();
        EmptyLists.Proof proof = reader.emptyLists.prove(reader.collected);
        reader.notRead.removeAll(proof.explained());
        reader.notRead.addAll(reader.collected.superseded());
        if (!reader.linksFollowed) {
            reader.notRead.addAll(reader.collected.unlisted());
        }
        return new ImportResult(reader.collected.resources(), List.copyOf(reader.origins), List.copyOf(reader.notRead),
                proof.collections(), reader.collected.scoreTimes());
    }

    /** Reads a parameter file. Parameter files are read first, because a template may precede its parameters. */
    private void offerParameters(InputFile file) {
        try (HashingInputStream bytes = new HashingInputStream(file.content().open())) {
            offerParameters.offer(file.name(), EncodedText.open(bytes), JSON::readTree);
        } catch (IOException e) {
            // The file is read again together with all others, and the reason is then reported.
            return;
        }
    }

    /** Reads one file. An exception does not affect other files. */
    private void readIsolated(InputFile file) {
        FileEntryCollector entries = new FileEntryCollector(file, collected, progress, linksFollowed, offerParameters);
        Faults.contain("reading of a file", () -> {
            read(file, entries);
            return true;
        }, reason -> {
            entries.failed(reason);
            return false;
        });
        notRead.addAll(entries.gaps().all());
        if (entries.isEmptyList()) {
            emptyLists.addEmpty(file, entries.envelope());
        } else {
            emptyLists.addFilled(file.name(), entries.subscriptions(), entries.gaps().areOnlySecrets(),
                    entries.groups());
            if (!linksFollowed) {
                emptyLists.addFacts(entries.facts());
            }
        }
    }

    private void read(InputFile file, FileEntryCollector entries) {
        try (HashingInputStream bytes = new HashingInputStream(file.content().open())) {
            try {
                entries.read(EncodedText.open(bytes));
            } catch (IOException e) {
                entries.failed(e);
            }
            String sha256 = bytes.sha256();
            if (entries.count() > 0) {
                origins.add(new DataOrigin(file.name(), file.saved(), bytes.count(), sha256, entries.count()));
            }
        } catch (IOException e) {
            entries.failed(e);
        }
    }
}
