package org.tomes.document.compose;

/** Everything that earlier sections could not assess; it has to come last. */
public final class NotAssessedSection<F> implements Section<F> {

    @Override
    public String name() {
        return "not-assessed";
    }

    @Override
    public String titleKey() {
        return "policy.notAssessed.title";
    }

    @Override
    public void write(DocumentBuilder manuscript, F facts) {
        if (manuscript.gaps().isEmpty()) {
            manuscript.paragraphs("policy.notAssessed.none");
            return;
        }
        manuscript.paragraphs("policy.notAssessed.text");
        TableBuilder table = new TableBuilder(manuscript.texts(), "policy.notAssessed.list").rowHeads()
                .column("subject", 4)
                .column("reason", 7)
                .column("section", 2);
        manuscript.gaps().forEach(gap -> table.row(gap.subject(), gap.reason(), gap.section()));
        manuscript.table(table);
    }
}
