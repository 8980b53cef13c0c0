package org.tomes.office.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.tomes.office.design.PageKind;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Describes what a template lacks. The template can be used nevertheless: our defaults replace what is missing. */
final class TemplateCheck {

    /** The information that readers expect on a document of a management system. */
    private static final Set<Placeholder> WANTED = EnumSet.of(Placeholder.TITLE, Placeholder.VERSION, Placeholder.DATE,
            Placeholder.CLASSIFICATION);

    private final WordParts parts;
    private final Set<Placeholder> usedPlaceholders = EnumSet.noneOf(Placeholder.class);
    private final SortedSet<String> unknown = new TreeSet<>();
    private final List<Message> hints = new ArrayList<>();

    private TemplateCheck(WordParts parts) {
        this.parts = parts;
    }

    /** @throws Problem if the place for the document cannot contain one */
    static List<Message> of(DocxTemplate template) {
        try {
            return new TemplateCheck(template.open()).hints();
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("template.notWord"), e);
        }
    }

    private List<Message> hints() throws IOException {
        TemplateBody body = new TemplateBody(parts.read(parts.document()));
        if (!body.isDirectlyInBody()) {
            throw new Problem(ProblemKind.INPUT, Message.of("template.placeNotFree"));
        }
        if (!body.isMarked()) {
            hints.add(Message.of("template.noPlace", Placeholder.BODY.notation()));
        }
        collect(body.part());
        boolean pageNumber = false;
        for (PackagePart running : parts.running()) {
            Document part = parts.read(running);
            collect(part);
            pageNumber |= hasField(part, "PAGE");
        }
        placeholders();
        if (!pageNumber) {
            hints.add(Message.of("template.noPageNumber"));
        }
        if (hasField(body.part(), "TOC")) {
            hints.add(Message.of("template.ownContents"));
        }
        styles();
        return hints;
    }

    private void collect(Document part) {
        Placeholders placeholders = new Placeholders(part);
        usedPlaceholders.addAll(placeholders.scan());
        unknown.addAll(placeholders.unknown());
    }

    private void placeholders() {
        String missing = WANTED.stream()
                .filter(placeholder -> !usedPlaceholders.contains(placeholder))
                .map(Placeholder::notation)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            hints.add(Message.of("template.noPlaceholder", missing));
        }
        if (!unknown.isEmpty()) {
            hints.add(Message.of("template.unknownPlaceholder", String.join(", ", unknown)));
        }
    }

    private void styles() throws IOException {
        Optional<PackagePart> styles = parts.find(XWPFRelation.STYLES);
        if (styles.isEmpty()) {
            hints.add(Message.of("template.noStyles"));
            return;
        }
        TemplateStyles templateStyles = new TemplateStyles(parts.read(styles.get()), WordXmlTree.read(StylesPart
                .write(Language.EN, false, StylesPart.TEXT_WIDTH, PageKind.PORTRAIT, false, new NumberingPart())));
        if (!templateStyles.missing().isEmpty()) {
            hints.add(Message.of("template.missingStyles", String.join(", ", templateStyles.missing())));
        }
        if (templateStyles.countedLevels() == 0) {
            hints.add(Message.of("template.headingsWithoutNumbers"));
        }
    }

    /** A field is written as one element, or its instruction is in a run (17.16.2). */
    private static boolean hasField(Document part, String name) {
        return WordXmlTree.all(part, "instrText")
                .stream()
                .map(Element::getTextContent)
                .anyMatch(text -> names(text, name))
                || WordXmlTree.all(part, "fldSimple")
                        .stream()
                        .anyMatch(field -> names(WordXmlTree.attribute(field, "instr"), name));
    }

    private static boolean names(String instruction, String name) {
        return instruction.strip().split("\\s+")[0].equalsIgnoreCase(name);
    }
}
