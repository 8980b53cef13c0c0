package org.tomes.desktop.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the part of Markdown that the user guides use. */
final class GuideReader {

    private static final Pattern HEADING = Pattern.compile("(#{1,4}) (.*)");
    private static final Pattern ITEM = Pattern.compile("(\\*|-|\\d+\\.)( +).*");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");
    private static final String FENCE = "```";
    private static final String CODE_INDENT = "    ";

    private final Deque<String> lines;
    private final List<GuideBlock> blocks = new ArrayList<>();

    private GuideReader(List<String> lines) {
        this.lines = new ArrayDeque<>(lines);
    }

    static List<GuideSection> sections(String text) {
        List<GuideSection> sections = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        GuideSection heading = new GuideSection(0, "", List.of());
        for (String line : text.lines().toList()) {
            fenced ^= line.startsWith(FENCE);
            Matcher found = HEADING.matcher(line);
            if (!fenced && found.matches()) {
                sections.add(heading.withBlocks(blocks(lines)));
                heading = new GuideSection(found.group(1).length(), found.group(2).replace("`", ""), List.of());
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        sections.add(heading.withBlocks(blocks(lines)));
        return List.copyOf(sections.subList(1, sections.size()));
    }

    private static List<GuideBlock> blocks(List<String> lines) {
        GuideReader reader = new GuideReader(lines);
        while (!reader.lines.isEmpty()) {
            reader.readBlock();
        }
        return List.copyOf(reader.blocks);
    }

    private void readBlock() {
        String line = lines.peek();
        Matcher picture = PICTURE.matcher(line);
        if (line.isBlank()) {
            lines.remove();
        } else if (line.startsWith(FENCE)) {
            lines.remove();
            blocks.add(new GuideBlock.Code(String.join("\n", takeUntilFence())));
        } else if (line.startsWith(CODE_INDENT)) {
            blocks.add(new GuideBlock.Code(takeWhileStartingWith(CODE_INDENT).stream()
                    .map(code -> code.substring(CODE_INDENT.length()))
                    .collect(Collectors.joining("\n"))));
        } else if (line.startsWith("|")) {
            blocks.add(table(takeWhileStartingWith("|")));
        } else if (picture.matches()) {
            lines.remove();
            blocks.add(new GuideBlock.Picture(picture.group(1), picture.group(2)));
        } else if (ITEM.matcher(line).matches()) {
            blocks.add(items(Character.isDigit(line.charAt(0))));
        } else {
            blocks.add(new GuideBlock.Paragraph(GuideSpan.parse(paragraph())));
        }
    }

    private List<String> takeUntilFence() {
        List<String> taken = new ArrayList<>();
        while (!lines.isEmpty()) {
            String line = lines.remove();
            if (line.startsWith(FENCE)) {
                break;
            }
            taken.add(line);
        }
        return taken;
    }

    private List<String> takeWhileStartingWith(String start) {
        List<String> taken = new ArrayList<>();
        while (!lines.isEmpty() && lines.peek().startsWith(start)) {
            taken.add(lines.remove());
        }
        return taken;
    }

    private String paragraph() {
        List<String> taken = new ArrayList<>();
        while (!lines.isEmpty() && !lines.peek().isBlank() && (taken.isEmpty() || !ITEM.matcher(lines.peek()).matches()
                && !lines.peek().startsWith(FENCE) && !lines.peek().startsWith("|"))) {
            taken.add(lines.remove().strip());
        }
        return String.join(" ", taken);
    }

    private GuideBlock items(boolean numbered) {
        List<List<GuideBlock>> items = new ArrayList<>();
        while (!lines.isEmpty()) {
            Matcher item = ITEM.matcher(lines.peek());
            if (!item.matches() || Character.isDigit(lines.peek().charAt(0)) != numbered) {
                break;
            }
            items.add(blocks(itemLines(item.end(2))));
        }
        return new GuideBlock.Items(numbered, List.copyOf(items));
    }

    /** Takes the lines of an item: those indented like its text, blank lines between them, and wrapped text. */
    private List<String> itemLines(int indent) {
        List<String> taken = new ArrayList<>(List.of(lines.remove().substring(indent)));
        String prefix = " ".repeat(indent);
        while (!lines.isEmpty()) {
            String line = lines.peek();
            boolean wrapped = !taken.getLast().isBlank() && !line.isBlank() && !ITEM.matcher(line).matches();
            boolean blankWithin = line.isBlank()
                    && lines.stream().filter(later -> !later.isBlank()).findFirst().orElse("").startsWith(prefix);
            if (line.startsWith(prefix)) {
                taken.add(lines.remove().substring(indent));
            } else if (wrapped || blankWithin) {
                taken.add(lines.remove().strip());
            } else {
                break;
            }
        }
        return taken;
    }

    private static GuideBlock table(List<String> rows) {
        return new GuideBlock.Table(
                rows.stream().filter(row -> !row.matches("[|\\-: ]+")).map(GuideReader::cells).toList());
    }

    private static List<List<GuideSpan>> cells(String row) {
        String inner = row.strip().replaceAll("^\\||(?<!\\\\)\\|$", "");
        return Arrays.stream(CELL_END.split(inner, -1))
                .map(cell -> GuideSpan.parse(cell.strip().replace("\\|", "|")))
                .toList();
    }
}
