package org.tomes.document.network;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.compose.UnreadText;
import org.tomes.document.network.NetworkDocumentationData.View;
import org.tomes.text.Texts;

/** The section about data of the snapshot that could not be read, so that information is missing or not assessed. */
final class UnreadResourcesSection extends SnapshotPart implements Section<NetworkDocumentationData> {

    UnreadResourcesSection() {
        super("unread", "networkdocumentation.unread.title");
    }

    @Override
    void write(DocumentBuilder document, NetworkDocumentationData data, View view) {
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "networkdocumentation.unread").rowHeads()
                .column("where", 8)
                .column("reason", 11);
        view.inventory()
                .notRead()
                .forEach(gap -> table.row(UnreadText.place(gap, texts), UnreadText.reason(gap.reason(), texts)));
        view.network()
                .notRead()
                .forEach(gap -> table.row(gap.rule().isEmpty() ? gap.group() : gap.group() + ": " + gap.rule(),
                        texts.get(gap.reason())));
        if (table.isEmpty()) {
            document.paragraphs("networkdocumentation.unread.none");
        } else {
            document.paragraphs("networkdocumentation.unread.text");
            document.table(table);
        }
    }
}
