package org.tomes.document.change;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.change.ResourceChange;
import org.tomes.change.UnrecordedChanges;
import org.tomes.document.change.ChangeReportData.Compared;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.text.Texts;

/** The section on changes of the cloud without an approved record (A.8.32). */
final class UnrecordedChangeList implements Section<ChangeReportData> {

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
        document.paragraphs("changereport.unrecorded.text", data.compared().size(), explained, unexplained);
        if (data.leftOutPairs() > 0) {
            document.note("changereport.unrecorded.left", data.leftOutPairs());
        }
        TableBuilder table = new TableBuilder(texts, "changereport.unrecorded").rowHeads()
                .column("resource", 9)
                .column("between", 6)
                .column("what", 10)
                .column("who", 6)
                .column("request", 7);
        data.compared().forEach(pair -> pair.unexplained().forEach(entry -> row(table, pair, entry, document)));
        if (!table.isEmpty()) {
            document.table(table);
        }
        int notSeen = data.compared().stream().mapToInt(Compared::notSeen).sum();
        if (notSeen > 0) {
            document.note("changereport.unrecorded.notSeen", notSeen);
        }
        SortedSet<String> notCompared = new TreeSet<>();
        data.compared().forEach(pair -> pair.notCompared().forEach(type -> notCompared.add(type.text())));
        if (!notCompared.isEmpty()) {
            document.note("changereport.unrecorded.notCompared", String.join(", ", notCompared));
        }
    }

    private static void row(TableBuilder table, Compared pair, UnrecordedChanges.Entry entry,
            DocumentBuilder document) {
        ResourceChange observed = entry.observed();
        table.row(observed.resource().name() + "\n" + observed.resource().type().text(),
                document.texts()
                        .get("changereport.unrecorded.span", document.formats().day(pair.before().capturedAt()),
                                document.formats().day(pair.after().capturedAt())),
                ChangeEffect.sentences(observed, MAX_SENTENCES, document.texts()).collect(Collectors.joining("\n")),
                activities(entry, document), request(entry, document.texts()));
    }

    private static String activities(UnrecordedChanges.Entry entry, DocumentBuilder document) {
        Texts texts = document.texts();
        return entry.activity().isEmpty() ? texts.get("changereport.unrecorded.unknown")
                : entry.activity()
                        .stream()
                        .map(activity -> activity.caller() + ", " + document.formats().moment(activity.time()))
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }

    /** Names the requests that describe the difference but are not approved. */
    private static String request(UnrecordedChanges.Entry entry, Texts texts) {
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
