package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Item;
import org.tomes.document.content.Block.ItemList;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.problem.Faults;
import org.tomes.text.Texts;

/**
 * Builds a document: numbers headings, tables and figures, resolves text keys, and collects what could not be assessed.
 * Each line of a text becomes a paragraph or an item. The part of a line before {@value #LEAD_END} is set in bold and
 * followed by a colon.
 */
public final class DocumentBuilder {

    private static final String LEAD_END = " :: ";
    /** The section that lists what was not assessed. */
    private static final String GAPS = "not-assessed";

    private final DocumentMetadata metadata;
    private final Texts texts;
    private final Formats formats;
    private final Map<String, Integer> sectionNumbers;
    private final List<Block> blocks = new ArrayList<>();
    private final List<NotAssessedEntry> gaps = new ArrayList<>();
    private final int[] numbers = new int[4];
    private final Set<String> anchors = new HashSet<>();
    private String anchor = "";
    private int level;
    private int tables;
    private int figures;

    /** @param sectionNumbers numbers of all sections by name, so that texts can refer to later sections */
    public DocumentBuilder(DocumentMetadata metadata, Texts texts, Formats formats,
            Map<String, Integer> sectionNumbers) {
        this.metadata = metadata;
        this.texts = texts;
        this.formats = formats;
        this.sectionNumbers = Map.copyOf(sectionNumbers);
    }

    /** Data about the document itself. */
    public DocumentMetadata metadata() {
        return metadata;
    }

    public Texts texts() {
        return texts;
    }

    public Formats formats() {
        return formats;
    }

    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public List<NotAssessedEntry> gaps() {
        return List.copyOf(gaps);
    }

    /** Returns the name of the current section. */
    public String sectionName() {
        return anchor;
    }

    /** Starts a section, whose name is its anchor. */
    void section(String name, String title) {
        anchor = name;
        heading(1, title, name);
    }

    /** Starts a separable section: on a new page, unnumbered, with its title and date in the footers. */
    void separableSection(String name, String title) {
        blocks.add(new PageBreak(
                Optional.of(texts.get("document.format.separable", title, formats.date(metadata.today())))));
        anchor = name;
        level = 1;
        blocks.add(new Heading(1, "", title, free(name)));
    }

    /** Starts a part of the current section, titled with the text of the key. */
    public void part(String titleKey) {
        part(2, texts.get(titleKey));
    }

    /**
     * @param level level of the part, 2 to 4
     */
    public void part(int level, String title) {
        part(level, title, "");
    }

    /** @param name anchor of the part; if empty, it is derived from its number */
    public void part(int level, String title, String name) {
        heading(level, title, name);
    }

    private void heading(int requestedLevel, String title, String name) {
        int level = Math.min(requestedLevel, this.level + 1);
        this.level = level;
        numbers[level - 1]++;
        Arrays.fill(numbers, level, numbers.length, 0);
        String number = number(level, ".");
        blocks.add(new Heading(level, number, title,
                free(name.isEmpty() ? anchor + number(level, "-").replaceFirst("^\\d+", "") : name)));
    }

    /** Returns the anchor; if it is in use, a similar one, because texts may contain a part twice. */
    private String free(String preferred) {
        String free = preferred;
        while (!anchors.add(free)) {
            free += "-again";
        }
        return free;
    }

    private String number(int level, String separator) {
        return String.join(separator, Arrays.stream(numbers, 0, level).mapToObj(String::valueOf).toList());
    }

    /** Adds a paragraph for each line of the text. */
    public void paragraphs(String key, Object... arguments) {
        texts.get(key, arguments).lines().forEach(line -> blocks.add(new Paragraph(Style.BODY, inlines(line))));
    }

    public void note(String key, Object... arguments) {
        blocks.add(new Paragraph(Style.NOTE, inlines(texts.get(key, arguments))));
    }

    /** States the language of the company's texts if it differs from that of the document. */
    public void noteTextLanguage() {
        metadata.company()
                .textLanguage()
                .filter(entered -> entered != texts.language())
                .ifPresent(entered -> note("document.control.untranslated." + entered.tag()));
    }

    public void paragraph(List<Inline> inlines) {
        blocks.add(new Paragraph(Style.BODY, inlines));
    }

    /** Adds text from the register, one paragraph for each of its paragraphs, without interpreting markup. */
    public void userText(String written) {
        Stream.of(written.strip().split("\\n\\s*\\n")).forEach(paragraph -> paragraph(Inline.plain(paragraph)));
    }

    public void bullets(List<String> lines) {
        list(false, lines);
    }

    /** Adds numbered items, one for each line, as {@link #bullets} does for unnumbered ones. */
    public void steps(String key, Object... arguments) {
        list(true, texts.get(key, arguments).lines().toList());
    }

    public void steps(List<String> lines) {
        list(true, lines);
    }

    private void list(boolean numbered, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new ItemList(numbered, lines.stream().map(line -> new Item(inlines(line), List.of())).toList()));
        }
    }

    /** Adds the table with its number and caption. */
    public void table(TableBuilder table) {
        blocks.add(table.build(texts.get("document.format.table", String.valueOf(++tables), table.caption())));
    }

    /** Adds a finished table whose caption has no number. */
    public void table(Table table) {
        String caption = table.caption().isEmpty() ? ""
                : texts.get("document.format.table", String.valueOf(++tables), table.caption());
        blocks.add(new Table(caption, table.description(), table.columns(), table.rowHeads(), table.rows()));
    }

    /** Returns the number of a section of the document. */
    public OptionalInt sectionNumber(String name) {
        return sectionNumbers.containsKey(name) ? OptionalInt.of(sectionNumbers.get(name)) : OptionalInt.empty();
    }

    public void figure(String caption, String alternative, Drawing drawing) {
        blocks.add(new Figure(alternative, texts.get("document.format.figure", String.valueOf(++figures), caption),
                drawing));
    }

    /** Adds the picture under its number. */
    public void figure(Figure figure) {
        figure(figure.caption(), figure.alternative(), figure.drawing());
    }

    public void block(Block block) {
        blocks.add(block);
    }

    /** Draws pictures. If this fails, only the pictures are left out. */
    public void pictures(Runnable drawing) {
        guarded("picture in a document", texts.get("document.format.picture"), drawing);
    }

    /**
     * Writes a part. If that fails, its content is removed and the document names the missing part.
     *
     * @param task description of the task for the fault report
     * @param subject name of the missing part for the document
     */
    public void guarded(String task, String subject, Runnable writing) {
        CompositionProgress before = new CompositionProgress(blocks.size(), gaps.size(), numbers.clone(),
                Set.copyOf(anchors), level, tables, figures);
        Faults.contain(task, () -> {
            writing.run();
            return true;
        }, reason -> {
            rollBackTo(before);
            notAssessed(subject, texts.get("document.format.fault", reason.arguments().getFirst()));
            return false;
        });
    }

    /** The state of a document that is being built, to which it can be reset. */
    private record CompositionProgress(int blocks, int gaps, int[] numbers, Set<String> anchors, int level, int tables,
            int figures) {
    }

    private void rollBackTo(CompositionProgress to) {
        blocks.subList(to.blocks, blocks.size()).clear();
        gaps.subList(to.gaps, gaps.size()).clear();
        System.arraycopy(to.numbers, 0, numbers, 0, numbers.length);
        anchors.retainAll(to.anchors);
        level = to.level;
        tables = to.tables;
        figures = to.figures;
    }

    /** Adds to the final list of what could not be assessed an entry with the reason. */
    public void gap(String subject, String reason) {
        gaps.add(new NotAssessedEntry(subject, reason, number(1, ".")));
    }

    /** States both here and in the final list what could not be assessed, with the reason. */
    public void notAssessed(String subject, String reason) {
        gap(subject, reason);
        List<Inline> inlines = new ArrayList<>();
        inlines.add(new Inline.Text(texts.get("document.format.notAssessed", subject) + " ", Look.STRONG));
        inlines.add(new Inline.Text(reason + " ", Look.PLAIN));
        if (sectionNumbers.containsKey(GAPS)) {
            inlines.add(new Inline.Reference(texts.get("document.format.see", String.valueOf(sectionNumbers.get(GAPS))),
                    GAPS));
        }
        blocks.add(new Paragraph(Style.NOTE, inlines));
    }

    private static List<Inline> inlines(String line) {
        int end = line.indexOf(LEAD_END);
        if (end < 0) {
            return Inline.plain(line);
        }
        return List.of(new Inline.Text(line.substring(0, end) + ":", Look.STRONG),
                new Inline.Text(" " + line.substring(end + LEAD_END.length()), Look.PLAIN));
    }
}
