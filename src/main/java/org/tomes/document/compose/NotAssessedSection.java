package org.tomes.document.compose;

/** The final section, which lists everything that earlier sections could not assess. */
public final class NotAssessedSection<F> implements Section<F> {

    @Override
    public String name() {
        return "not-assessed";
    }

    @Override
    public String titleKey() {
        return "document.notAssessed.title";
    }

    @Override
    public void write(DocumentBuilder document, F facts) {
        if (document.gaps().isEmpty()) {
            document.paragraphs("document.notAssessed.none");
            return;
        }
        document.paragraphs("document.notAssessed.text");
        TableBuilder table = new TableBuilder(document.texts(), "document.notAssessed.list").rowHeads()
                .column("subject", 4)
                .column("reason", 7)
                .column("section", 2);
        document.gaps().forEach(gap -> table.row(gap.subject(), gap.reason(), gap.section()));
        document.table(table);
    }
}
