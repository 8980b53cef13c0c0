package org.tomes.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tomes.mutation.ImportTrial.Way;

/** Every reader of external data. */
enum ReaderKind {
    AZURE("Azure exports (JSON), checked", 150, 30, 500, Seeds::azure, file(Readings::posture, "posture check")),
    AZURE_IMPORT("Azure exports (JSON), imported", 30, 10, 100, Seeds::azure,
            register(Readings::azure, "azure import", "finding list", "posture check", "azure snapshots")),
    NETWORK("network security groups (JSON)", 90, 30, 500, Seeds::networks, file(Readings::network, "nsg check")),
    FLOWS("flows to be asked about (CSV)", 40, 20, 500, Seeds::flows, ReaderKind::flows),
    SERVICE_TAGS("service tags (JSON)", 50, 20, 250, Seeds::serviceTags,
            register(Readings::serviceTags, "nsg service-tags import", "nsg service-tags show")),
    SCORES("Secure Scores (JSON, CSV)", 100, 30, 250, Seeds::scores,
            register(Readings::scores, "score import", "score list", "score list --json")),
    MEASURES_CSV("measures (CSV)", 80, 30, 250, Seeds::measureTables,
            register(Readings::measures, "measure import", "measure list", "control list")),
    MEASURES_XLSX("measures (XLSX)", 70, 20, 250, Seeds::workbooks,
            register(Readings::measures, "measure import", "measure list", "person list")),
    BILLS("bills (four layouts, plain and packed)", 120, 40, 250, Seeds::bills,
            register(Readings::bills, "cost import", "cost list", "cost list --json")),
    REPORTS("reports (Prowler, OCSF, Defender for Cloud)", 90, 30, 250, Seeds::reports,
            register(Readings::reports, "finding import", "finding list --json", "finding history")),
    TEMPLATE("Word templates", 40, 10, 100, Seeds::templates, register(Readings::template, "company template set")),
    LOGO("pictures (PNG, JPEG)", 60, 20, 250, Seeds::logos, register(Readings::logo, "company logo set")),
    SECTION("texts of documents", 30, 10, 100, Seeds::sections,
            register(Readings::section, "document text set cloud-security-policy --section secrets --file",
                    "document export cloud-security-policy --format pdf --out out")),
    SETTINGS("settings (JSON)", 10, 10, 1_000, Seeds::settings, SettingsTrial::new),
    REGISTER("registers", 8, 0, 40, Seeds::registers, folder -> new DamagedRegisterTrial(folder, Optional.empty())),
    ENCRYPTED_REGISTER("encrypted registers", 6, 0, 40, Seeds::encryptedRegisters,
            folder -> new DamagedRegisterTrial(folder, Optional.of(SeededRegister.PASSPHRASE))),
    BACKUP("backups", 6, 0, 40, Seeds::backups, RestoreTrial::new),
    FORWARDING("commands forwarded", 20, 40, 500, ForwardingTrial::seeds, ForwardingTrial::new);

    /** The total of all readers. */
    static final int SHARES = 1_000;

    private final String words;
    private final int share;
    private final int few;
    private final int batch;
    private final Supplier<List<Seed>> seeds;
    private final Trial.Maker maker;

    /**
     * @param share of 1,000 inputs of a long run
     * @param few the number of inputs tested in the build; none for registers, whose ids are new in each run, so that
     * no finding could be repeated
     * @param batch the number of inputs read into one register
     */
    ReaderKind(String words, int share, int few, int batch, Supplier<List<Seed>> seeds, Trial.Maker maker) {
        this.words = words;
        this.share = share;
        this.few = few;
        this.batch = batch;
        this.seeds = seeds;
        this.maker = maker;
    }

    private static Trial.Maker file(FileTrial.Reading reading, String command) {
        return new FileTrial.Way(reading, words(command))::in;
    }

    /** The group that the queries refer to is stored beside the input. */
    private static Trial flows(Path folder) throws IOException {
        Files.writeString(folder.resolve("open.json"), Seeds.OPEN_GROUP);
        return new FileTrial.Way(Readings::flows, words("nsg reach open.json --group open --flows")).in(folder);
    }

    private static Trial.Maker register(ImportTrial.Reading reading, String command, String... after) {
        return new Way(reading, words(command), Stream.of(after).map(ReaderKind::words).toList())::in;
    }

    private static List<String> words(String command) {
        return List.of(command.split(" "));
    }

    String words() {
        return words;
    }

    int share() {
        return share;
    }

    int few() {
        return few;
    }

    int batch() {
        return batch;
    }

    List<Seed> seeds() {
        return seeds.get();
    }

    Trial trial(Path folder) throws IOException {
        return maker.in(folder);
    }
}
