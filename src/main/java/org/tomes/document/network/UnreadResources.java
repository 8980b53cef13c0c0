package org.tomes.document.network;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.network.NetworkReportData.View;
import org.tomes.text.Texts;

/** What the snapshot holds and nobody could read, so that answers about it are missing or undecided. */
final class UnreadResources extends NetworkPart implements Section<NetworkReportData> {

    UnreadResources() {
        super("unread", "netdoc.unread.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkReportData data, View view) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "netdoc.unread").rowHeads()
                .column("where", 6)
                .column("what", 5)
                .column("reason", 8);
        view.inventory()
                .notRead()
                .forEach(
                        gap -> table.row(gap.origin(), document.formats().orDash(gap.what()), texts.get(gap.reason())));
        view.network()
                .notRead()
                .forEach(gap -> table.row(gap.group(), document.formats().orDash(gap.rule()), texts.get(gap.reason())));
        if (table.isEmpty()) {
            document.paragraphs("netdoc.unread.none");
        } else {
            document.paragraphs("netdoc.unread.text");
            document.table(table);
        }
    }
}
