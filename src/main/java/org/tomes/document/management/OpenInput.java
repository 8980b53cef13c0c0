package org.tomes.document.management;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.text.PlaceholderUse;

/** Marks a section to be written by the company. */
final class OpenInput implements Part<ReviewData> {

    @Override
    public String name() {
        return PlaceholderUse.OPEN_INPUT;
    }

    @Override
    public void write(DocumentBuilder document, ReviewData data) {
        document.note("mgmt.open.note", data.metadata().author().orElse(document.texts().get("mgmt.open.author")));
    }
}
