package org.tomes.policy.cloud;

import org.tomes.inventory.Inventory;
import org.tomes.policy.compose.Formats;
import org.tomes.policy.compose.Manuscript;
import org.tomes.policy.compose.Section;
import org.tomes.policy.compose.TableBuilder;
import org.tomes.policy.content.Inline;
import org.tomes.text.Texts;

/** Which document this is, in which state, and what it was made from. */
final class ControlSection implements Section<PolicyFacts> {

    @Override
    public String name() {
        return "control";
    }

    @Override
    public void write(Manuscript manuscript, PolicyFacts facts) {
        manuscript.paragraphs("policy.control.text");
        manuscript.note("policy.control.draft");
        Texts texts = manuscript.texts();
        Formats formats = manuscript.formats();
        DocumentFacts document = new DocumentFacts(texts, facts);
        TableBuilder table = new TableBuilder(texts, "policy.control.facts").column("what", 3).column("value", 8).rowHeads();
        table.row(texts.get("policy.control.document"), texts.get("policy.documentKind.CLOUD_SECURITY_POLICY"));
        table.row(texts.get("policy.control.company"), document.company());
        table.row(texts.get("policy.control.version"), document.version());
        table.row(texts.get("policy.control.date"), formats.longDate(facts.today()));
        table.row(texts.get("policy.control.classification"), document.classification());
        table.row(texts.get("policy.control.author"), document.author());
        table.row(texts.get("policy.control.approver"), document.approver());
        table.row(texts.get("policy.control.nextReview"), formats.longDate(facts.today().plusYears(1)));
        table.row(texts.get("policy.control.register"),
                texts.get("policy.control.registerState", String.valueOf(facts.head().number())));
        table.richRow(Inline.plain(texts.get("policy.control.registerHash")), Inline.code(facts.head().hash()));
        facts.inventory().map(Inventory::snapshot).ifPresentOrElse(snapshot -> {
            table.row(texts.get("policy.control.snapshot"), texts.get("policy.control.snapshotState",
                    formats.moment(snapshot.capturedAt()), texts.get("policy.source." + snapshot.source())));
            table.richRow(Inline.plain(texts.get("policy.control.snapshotHash")), Inline.code(snapshot.hash()));
        }, () -> table.row(texts.get("policy.control.snapshot"), texts.get("policy.control.missing")));
        manuscript.table(table);
    }
}
