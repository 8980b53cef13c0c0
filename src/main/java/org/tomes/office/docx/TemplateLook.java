package org.tomes.office.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.design.PageKind;
import org.tomes.office.design.TextCleaner;
import org.tomes.text.Language;
import org.tomes.text.Texts;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The look of a company's own template: its pages, header, footer and first page are kept, and its placeholders are
 * filled.
 */
final class TemplateLook implements DocumentLook {

    private final DocxTemplate template;

    TemplateLook(DocxTemplate template) {
        this.template = template;
    }

    @Override
    public WordParts parts(DocumentContent content, HeadingPages pages, TextCleaner clean) throws IOException {
        WordParts parts = template.open();
        Function<Placeholder, String> values = placeholder -> line(placeholder.value(content.info()), clean);
        TemplateBody body = new TemplateBody(parts.read(parts.document()));
        TemplateNumbering numbering = new TemplateNumbering(
                parts.find(XWPFRelation.NUMBERING).isPresent() ? parts.read(parts.find(XWPFRelation.NUMBERING).get())
                        : WordXmlTree.read(NumberingPart.emptyPart()));
        TemplateStyles styles = styles(parts, content.info(), body.textWidth(), numbering.ours());
        DocumentBodySettings format = new DocumentBodySettings(styles.ids(), body.textWidth(),
                new HeadingNumbering(styles.countedLevels(), numbering.countsAsOurs(styles.headingNumbering())),
                styles.tableLetterWidth(parts.theme()), body.highestId(), styles.plainLists());
        DocumentContent fitted = fitted(content, body.hasFirstPage(), showsVersion(parts, body));
        new Placeholders(body.part()).fill(values);
        TemplateBody.Around surroundings = body.surroundings();
        parts.content().write(surroundings.before());
        new DocumentPart(fitted, parts, numbering.ours(), pages, clean, format).writeBlocks();
        parts.content().write(surroundings.after());
        parts.put(XWPFRelation.NUMBERING, "numbering.xml", WordXmlTree.write(numbering.merged(styles::addedList)));
        for (PackagePart running : parts.running()) {
            Document part = parts.read(running);
            new Placeholders(part).fill(values);
            WordParts.fill(running, WordXmlTree.write(part));
        }
        removeUpdatePrompts(parts);
        parts.convertToDocument();
        return parts;
    }

    private static TemplateStyles styles(WordParts parts, DocumentInfo info, int textWidth, NumberingPart numbering)
            throws IOException {
        Language language = info.language();
        Document ours = WordXmlTree
                .read(StylesPart.write(language, false, textWidth, PageKind.PORTRAIT, false, numbering));
        Optional<PackagePart> theirs = parts.find(XWPFRelation.STYLES);
        if (theirs.isEmpty()) {
            parts.put(XWPFRelation.STYLES, "styles.xml", WordXmlTree.write(ours));
            return new TemplateStyles(ours, WordXmlTree
                    .read(StylesPart.write(language, false, textWidth, PageKind.PORTRAIT, false, numbering)));
        }
        Document merged = parts.read(theirs.get());
        TemplateStyles styles = new TemplateStyles(merged, ours);
        WordParts.fill(theirs.get(), WordXmlTree.write(merged));
        return styles;
    }

    /**
     * A template with a first page replaces the cover, whose facts move below the first heading; if the template
     * displays no version, drafts are marked in the text itself.
     */
    private static DocumentContent fitted(DocumentContent content, boolean hasFirstPage, boolean showsVersion) {
        if (!hasFirstPage || content.blocks().isEmpty() || !(content.blocks().getFirst() instanceof Cover cover)) {
            return content;
        }
        List<Block> blocks = new ArrayList<>(content.blocks().subList(1, content.blocks().size()));
        int heading = 0;
        while (heading < blocks.size() && !(blocks.get(heading) instanceof Heading)) {
            heading++;
        }
        blocks.add(Math.min(heading + 1, blocks.size()), facts(cover, content.info().language()));
        String mark = content.info().stamp().mark();
        if (!mark.isEmpty() && !showsVersion) {
            blocks.addFirst(new Paragraph(Style.WARNING, Inline.strong(mark)));
        }
        return new DocumentContent(content.info(), blocks);
    }

    private static Table facts(Cover cover, Language language) {
        Texts texts = Texts.in(language);
        return new Table("", texts.get("document.control.facts.description"),
                List.of(new Column(texts.get("document.control.facts.what"), 3, Align.START),
                        new Column(texts.get("document.control.facts.value"), 8, Align.START)),
                true, cover.facts().stream().map(fact -> Row.of(fact.label(), fact.value())).toList());
    }

    /** Whether the template displays the version, which also shows whether the document is a draft. */
    private static boolean showsVersion(WordParts parts, TemplateBody body) throws IOException {
        boolean shows = new Placeholders(body.part()).scan().contains(Placeholder.VERSION);
        for (PackagePart running : parts.running()) {
            shows |= new Placeholders(parts.read(running)).scan().contains(Placeholder.VERSION);
        }
        return shows;
    }

    /** Prevents Word from prompting to update fields and from searching for the template at its former location. */
    private static void removeUpdatePrompts(WordParts parts) throws IOException {
        Optional<PackagePart> settingsPart = parts.find(XWPFRelation.SETTINGS);
        if (settingsPart.isEmpty()) {
            return;
        }
        Document settings = parts.read(settingsPart.get());
        for (String unwanted : List.of("updateFields", "attachedTemplate")) {
            for (Element element : WordXmlTree.all(settings, unwanted)) {
                element.getParentNode().removeChild(element);
            }
        }
        WordParts.fill(settingsPart.get(), WordXmlTree.write(settings));
        for (PackageRelationship relationship : WordParts.external(settingsPart.get())) {
            settingsPart.get().removeRelationship(relationship.getId());
        }
    }

    private static String line(String text, TextCleaner clean) {
        return clean.of(text).replace('\n', ' ');
    }
}
