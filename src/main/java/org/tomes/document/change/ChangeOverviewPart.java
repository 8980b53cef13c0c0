package org.tomes.document.change;

import java.util.List;
import org.tomes.change.ChangeRecord;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.text.Texts;

/** All changes at a glance. */
final class ChangeOverviewPart implements GeneratedPart<ChangeReportData> {

    @Override
    public String name() {
        return "change-list";
    }

    @Override
    public void write(DocumentBuilder document, ChangeReportData data) {
        if (data.changes().isEmpty()) {
            document.paragraphs("document.format.noEntry");
            return;
        }
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "changereport.list").rowHeads()
                .column("number", 3)
                .column("change", 14)
                .column("state", 6)
                .column("requester", 8)
                .column("approver", 8)
                .column("implemented", 6)
                .column("verified", 6);
        data.changes().forEach(reported -> {
            ChangeRecord change = reported.change();
            table.richRow(List.of(new Inline.Reference("#" + change.number(), ChangeDetailsPart.anchor(change))),
                    Inline.plain(change.title() + "\n" + texts.name("change", change.kind())),
                    Inline.plain(state(change, data, texts)),
                    Inline.plain(data.names().person(change.approvals().requester()).orElse("–")),
                    Inline.plain(data.names().person(change.approvals().approver()).orElse("–")),
                    Inline.plain(implemented(change, data, document)),
                    Inline.plain(change.approvals().verified().map(document.formats()::date).orElse("–")));
        });
        document.table(table);
    }

    /** Returns the day of the implementation. For a rejected change that matches Azure, it is not established. */
    private static String implemented(ChangeRecord change, ChangeReportData data, DocumentBuilder document) {
        return change.approvals()
                .implemented()
                .map(document.formats()::date)
                .or(() -> data.differencesDespiteRejection(change)
                        .findFirst()
                        .map(pair -> document.texts().get("changereport.list.unknown")))
                .orElse("–");
    }

    /**
     * Returns the status. A remark is added if Azure differs although the change was rejected, or if the approval is
     * defective.
     */
    static String state(ChangeRecord change, ChangeReportData data, Texts texts) {
        String state = texts.name("change", change.state());
        if (data.isSuspended(change)) {
            return texts.get("changereport.list.suspended", state);
        }
        return data.differencesDespiteRejection(change).findAny().isPresent()
                ? texts.get("changereport.list.live", state)
                : state;
    }
}
