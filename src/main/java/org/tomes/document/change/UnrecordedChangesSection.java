package org.tomes.document.change;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ChangeReconciliation;
import org.tomes.change.ResourceChange;
import org.tomes.document.change.ChangeReportData.Compared;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.inventory.resource.TypeNames;
import org.tomes.text.Texts;

/** The section about cloud changes without an approved change record (A.8.32). */
final class UnrecordedChangesSection implements Section<ChangeReportData> {

    private static final int MAX_SENTENCES = 4;

    @Override
    public String name() {
        return "unrecorded";
    }

    @Override
    public String titleKey() {
        return "changereport.unrecorded.title";
    }

    @Override
    public void write(DocumentBuilder document, ChangeReportData data) {
        Texts texts = document.texts();
        if (data.compared().isEmpty()) {
            document.note("changereport.unrecorded.noSnapshots");
            return;
        }
        int unexplained = data.compared().stream().mapToInt(pair -> pair.unexplained().size()).sum();
        int explained = data.compared().stream().mapToInt(Compared::explained).sum();
        String found = texts.get("changereport.unrecorded.text", data.compared().size(),
                document.formats().day(data.compared().getFirst().before().capturedAt()),
                document.formats().day(data.compared().getLast().after().capturedAt()), explained + unexplained);
        document.paragraph(Inline.plain(explained + unexplained == 0 ? found
                : found + " " + texts.get("changereport.unrecorded.approved", explained, unexplained)));
        snapshots(document, data);
        if (data.leftOutPairs() > 0) {
            document.note("changereport.unrecorded.left", data.leftOutPairs());
        }
        boolean isActivityKnown = data.compared()
                .stream()
                .flatMap(pair -> pair.unexplained().stream())
                .anyMatch(entry -> !entry.activity().isEmpty());
        TableBuilder table = new TableBuilder(texts, "changereport.unrecorded").rowHeads()
                .column("resource", 9)
                .column("between", 6)
                .column("what", 10);
        if (isActivityKnown) {
            table.column("who", 6);
        }
        table.column("request", 7);
        data.compared()
                .forEach(pair -> pair.unexplained()
                        .forEach(entry -> row(table, pair, entry, isActivityKnown, document)));
        if (!table.isEmpty()) {
            document.table(table);
        }
        int notSeen = data.compared().stream().mapToInt(Compared::notSeen).sum();
        if (notSeen > 0) {
            document.note("changereport.unrecorded.notSeen", notSeen);
        }
        SortedSet<String> notCompared = new TreeSet<>();
        data.compared()
                .forEach(pair -> pair.notCompared().forEach(type -> notCompared.add(TypeNames.of(type.text(), texts))));
        if (!notCompared.isEmpty()) {
            document.note("changereport.unrecorded.notCompared", String.join(", ", notCompared));
        }
    }

    private static void snapshots(DocumentBuilder document, ChangeReportData data) {
        TableBuilder table = new TableBuilder(document.texts(), "changereport.snapshots").rowHeads()
                .column("number", 2)
                .column("captured", 5)
                .column("hash", 14);
        Stream.concat(Stream.of(data.compared().getFirst().before()), data.compared().stream().map(Compared::after))
                .forEach(shot -> table.richRow(Inline.plain(Integer.toString(shot.number())),
                        Inline.plain(document.formats().moment(shot.capturedAt())), Inline.code(shot.hash())));
        document.table(table);
    }

    private static void row(TableBuilder table, Compared pair, ChangeReconciliation.Entry entry,
            boolean isActivityKnown, DocumentBuilder document) {
        ResourceChange observed = entry.observed();
        List<String> cells = new ArrayList<>(List.of(
                observed.resource().name() + "\n"
                        + document.texts()
                                .get("changereport.unrecorded.type",
                                        TypeNames.of(observed.resource().type().text(), document.texts())),
                document.texts()
                        .get("changereport.unrecorded.span", document.formats().day(pair.before().capturedAt()),
                                document.formats().day(pair.after().capturedAt())),
                ChangeEffect.sentences(observed, MAX_SENTENCES, document.texts()).collect(Collectors.joining("\n"))));
        if (isActivityKnown) {
            cells.add(activities(entry, document));
        }
        cells.add(request(entry, document.texts()));
        table.row(cells.toArray(String[]::new));
    }

    private static String activities(ChangeReconciliation.Entry entry, DocumentBuilder document) {
        Texts texts = document.texts();
        return entry.activity().isEmpty() ? texts.get("changereport.unrecorded.unknown")
                : entry.activity()
                        .stream()
                        .map(activity -> activity.caller() + ", " + document.formats().moment(activity.time()))
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    /** Names the change requests that describe the difference but are not approved. */
    private static String request(ChangeReconciliation.Entry entry, Texts texts) {
        String requests = Stream
                .concat(entry.pending()
                        .stream()
                        .map(change -> texts.get("changereport.unrecorded.pending", "#" + change.number())),
                        entry.rejected()
                                .stream()
                                .map(change -> texts.get("changereport.unrecorded.rejected",
                                        "#" + change.number() + " " + change.title())))
                .collect(Collectors.joining("\n"));
        return requests.isEmpty() ? texts.get("changereport.unrecorded.noRequest") : requests;
    }
}
