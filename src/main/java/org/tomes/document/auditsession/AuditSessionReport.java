package org.tomes.document.auditsession;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.auditsession.AuditSession.ShownControl;
import org.tomes.document.auditsession.ControlPage.Section;
import org.tomes.document.auditsession.ControlPage.Topic;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.MetadataTexts;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.document.datasheet.ComposedDataSheet;
import org.tomes.text.Texts;

/** Lays out the report of an audit session: date, people, the pages of the controls that were shown, and remarks. */
final class AuditSessionReport {

    private final DocumentMetadata metadata;
    private final Texts texts;
    private final Formats formats;

    AuditSessionReport(DocumentMetadata metadata, Texts texts, Formats formats) {
        this.metadata = metadata;
        this.texts = texts;
        this.formats = formats;
    }

    ComposedDataSheet of(AuditSession session) {
        String file = texts.get("auditsession.file", session.began().atZone(metadata.zone()).toLocalDate().toString());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "", texts.get("auditsession.title"), "session"));
        blocks.add(facts(session));
        blocks.add(new Paragraph(Style.NOTE, Inline.plain(texts.get("auditsession.asOf",
                formats.moment(metadata.composedAt()), String.valueOf(metadata.head().number())))));
        blocks.add(new Paragraph(Style.BODY, Inline.code(metadata.head().hash())));
        blocks.add(new Heading(2, "", texts.get("auditsession.index.caption"), "controls"));
        blocks.add(index(session));
        for (int i = 0; i < session.shownControls().size(); i++) {
            page(session.shownControls().get(i), "control-" + (i + 1), blocks);
        }
        return new ComposedDataSheet(file + "-" + texts.language().tag(),
                new DocumentContent(info(session, file), blocks));
    }

    private Block facts(AuditSession session) {
        TableBuilder table = table("facts").column("label", 3).column("value", 9);
        table.row(texts.get("auditsession.company"), formats.orDash(metadata.company().fullName()));
        table.row(texts.get("auditsession.presenter"), formats.orDash(session.presenter()));
        table.row(texts.get("auditsession.auditor"), formats.orDash(session.auditor()));
        table.row(texts.get("auditsession.began"), formats.moment(session.began()));
        table.row(texts.get("auditsession.ended"), formats.moment(session.ended()));
        return table.build("");
    }

    private Block index(AuditSession session) {
        TableBuilder table = table("index").column("control", 6).column("at", 4).column("remark", 8);
        session.shownControls()
                .forEach(shownControl -> table.row(name(shownControl.page()), formats.moment(shownControl.at()),
                        formats.orDash(shownControl.remark())));
        return table.build("");
    }

    private static String name(ControlPage page) {
        return page.control() + " " + page.title();
    }

    private void page(ShownControl shownControl, String anchor, List<Block> blocks) {
        blocks.add(new Heading(2, "", name(shownControl.page()), anchor));
        blocks.add(new Paragraph(Style.NOTE,
                Inline.plain(texts.get("auditsession.shownAt", formats.moment(shownControl.at())))));
        if (!shownControl.remark().isBlank()) {
            blocks.add(
                    new Paragraph(Style.LEAD, Inline.plain(texts.get("auditsession.remarkOf", shownControl.remark()))));
        }
        for (Section section : shownControl.page().sections()) {
            blocks.add(new Heading(3, "", texts.name("auditsession", section.topic()),
                    anchor + "-" + section.topic().ordinal()));
            blocks.add(section.entries().isEmpty()
                    ? new Paragraph(Style.BODY, Inline.plain(texts.get("auditsession.none")))
                    : table(section));
        }
    }

    private Block table(Section section) {
        if (section.topic() == Topic.DECISION) {
            TableBuilder fields = table("decision").column("field", 3).column("value", 9);
            section.entries().forEach(entry -> fields.row(entry.text(), entry.detail()));
            return fields.build("");
        }
        TableBuilder table = table("entries").column("text", 8).column("state", 3).column("detail", 8);
        section.entries()
                .forEach(entry -> table.row(entry.text(), formats.orDash(entry.state()),
                        formats.orDash(entry.detail())));
        return table.build("");
    }

    private TableBuilder table(String name) {
        return new TableBuilder(texts, "auditsession." + name).rowHeads();
    }

    private DocumentInfo info(AuditSession session, String file) {
        String title = texts.get("auditsession.title");
        String classification = MetadataTexts.classification(metadata.company(), texts);
        return new DocumentInfo(texts.language(), title, texts.get("auditsession.subtitle"),
                metadata.company().fullName(), session.presenter(), "", texts.get("auditsession.subtitle"),
                List.of(file), formats.date(metadata.today()), formats.date(metadata.today()), classification,
                metadata.composedAt());
    }
}
