package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;

/**
 * Inserts slots into texts and fills them. A slot without a value shows its default. Without a default, its table row,
 * cover line or part of a paragraph is removed. Only the cover and the document control have slots, so that user input
 * elsewhere cannot be mistaken for a slot.
 */
public final class VersionFields {

    /** Separates parts of a paragraph that can be removed individually. */
    static final String BETWEEN = " · ";

    /** Characters for private use, which no text of Tomes contains. */
    private static final String START = "\uE0F0";
    private static final String MIDDLE = "\uE0F1";
    private static final String END = "\uE0F2";
    private static final String GONE = "\uE0F3";
    private static final Pattern SLOT = Pattern.compile(
            START + "(" + Stream.of(VersionField.values()).map(VersionField::name).collect(Collectors.joining("|"))
                    + ")" + MIDDLE + "([^" + END + "]*)" + END);
    private static final Pattern MARKS = Pattern.compile("[" + START + MIDDLE + END + GONE + "]");

    private VersionFields() {
    }

    static String of(VersionField slot) {
        return of(slot, "");
    }

    /**
     * @param otherwise default that is used if the version has no value
     */
    static String of(VersionField slot, String otherwise) {
        return START + slot.name() + MIDDLE + withoutSlots(otherwise) + END;
    }

    /** Returns user input without characters that could be mistaken for a slot. */
    static String withoutSlots(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** Returns the content for a document without a version. */
    public static DocumentContent unfilled(DocumentContent content) {
        return fill(content, slot -> Optional.empty(), List.of());
    }

    /**
     * @param history rows that replace the row of {@link VersionField#HISTORY}
     */
    public static DocumentContent fill(DocumentContent content, Function<VersionField, Optional<String>> values,
            List<Row> history) {
        List<Block> blocks = new ArrayList<>();
        boolean control = false;
        for (Block block : content.blocks()) {
            control = block instanceof Heading heading ? heading.anchor().equals(DocumentControlSection.NAME) : control;
            if (!control && !(block instanceof Cover)) {
                blocks.add(block);
            } else if (!history.isEmpty() || !isHistory(block)) {
                blocks.add(filled(block, values, history));
            }
        }
        return new DocumentContent(TextRewriting.texts(content.info(), text -> filled(text, values).replace(GONE, "")),
                blocks, content.attachments());
    }

    private static Block filled(Block block, Function<VersionField, Optional<String>> values, List<Row> history) {
        Block opened = block instanceof Table table ? withHistory(table, history) : block;
        return withoutGaps(TextRewriting.texts(opened, text -> filled(text, values)));
    }

    private static String filled(String text, Function<VersionField, Optional<String>> values) {
        if (!text.contains(START)) {
            return text;
        }
        return SLOT.matcher(text).replaceAll(match -> {
            String value = values.apply(VersionField.valueOf(match.group(1))).orElse(match.group(2));
            return Matcher.quoteReplacement(value.isEmpty() ? GONE : value);
        });
    }

    private static boolean isHistory(Block block) {
        return block instanceof Table table
                && table.rows().stream().anyMatch(row -> mentions(row, of(VersionField.HISTORY)));
    }

    private static Table withHistory(Table table, List<Row> history) {
        if (!isHistory(table)) {
            return table;
        }
        List<Row> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.addAll(mentions(row, of(VersionField.HISTORY)) ? history : List.of(row)));
        return new Table(table.caption(), table.description(), table.columns(), table.rowHeads(), rows);
    }

    private static Block withoutGaps(Block block) {
        return switch (block) {
            case Table table when table.rows().stream().anyMatch(row -> mentions(row, GONE)) ->
                new Table(table.caption(), table.description(), table.columns(), table.rowHeads(),
                        table.rows().stream().filter(row -> !mentions(row, GONE)).toList());
            case Cover cover -> new Cover(cover.facts().stream().filter(fact -> !fact.value().contains(GONE)).toList(),
                    cover.logo(), cover.compact());
            default -> TextRewriting.texts(block, VersionFields::withoutGaps);
        };
    }

    private static String withoutGaps(String text) {
        return !text.contains(GONE) ? text
                : text.lines()
                        .map(line -> Stream.of(line.split(BETWEEN))
                                .filter(part -> !part.contains(GONE))
                                .collect(Collectors.joining(BETWEEN)))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }

    private static boolean mentions(Row row, String mark) {
        return row.cells()
                .stream()
                .anyMatch(cell -> cell.inlines().stream().map(Inline::text).anyMatch(text -> text.contains(mark)));
    }
}
