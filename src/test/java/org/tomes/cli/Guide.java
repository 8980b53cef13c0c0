package org.tomes.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, split into the parts that can be compared with the program. */
record Guide(Path file, List<String> prose, List<String> blocks, List<Section> sections) {

    private static final Pattern SPAN = Pattern.compile("(?<!`)`([^`]+)`(?!`)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]*]\\(([^)]+)\\)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*.+?\\*\\*");
    private static final Pattern LABEL = Pattern.compile("(?<![*\\p{L}])\\*([^*\\s][^*]*)\\*");

    /** The content below one heading: depth of the heading, and the number of elements of each kind. */
    record Section(int depth, String title, List<String> pictures, int blocks, int points, int rows) {

        /** The parts common to both languages: everything except words. */
        Section withoutWords() {
            return new Section(depth, "",
                    pictures.stream().map(picture -> picture.replaceAll("-(de|en)\\.png$", "")).toList(), blocks,
                    points, rows);
        }

        /** Returns the anchor of the heading. */
        String anchor() {
            return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
        }
    }

    static Guide read(Path file) {
        List<String> prose = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        boolean fenced = false;
        boolean indented = false;
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith("```")) {
                    fenced = !fenced;
                    count(sections, fenced, 0, 0);
                } else if (fenced || line.startsWith("    ")) {
                    count(sections, !fenced && !indented, 0, 0);
                    indented = !fenced;
                    blocks.add(line.strip());
                } else {
                    indented = false;
                    prose.add(line);
                    open(sections, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Guide(file, prose, blocks, sections);
    }

    private static void open(List<Section> sections, String line) {
        Matcher heading = Pattern.compile("(#+) (.*)").matcher(line);
        if (heading.matches()) {
            sections.add(new Section(heading.group(1).length(), heading.group(2), new ArrayList<>(), 0, 0, 0));
        } else {
            count(sections, false, line.matches("(\\*|\\d+\\.) .*") ? 1 : 0, line.startsWith("|") ? 1 : 0);
            PICTURE.matcher(line).results().forEach(picture -> sections.getLast().pictures().add(picture.group(2)));
        }
    }

    private static void count(List<Section> sections, boolean block, int points, int rows) {
        Section open = sections.removeLast();
        sections.add(new Section(open.depth(), open.title(), open.pictures(), open.blocks() + (block ? 1 : 0),
                open.points() + points, open.rows() + rows));
    }

    /** Returns inline code in the prose. */
    List<String> spans() {
        return prose.stream().flatMap(line -> groups(SPAN, line, 1)).toList();
    }

    /** Returns text in italics: by convention, words on screen. */
    List<String> labels() {
        String words = BOLD.matcher(SPAN.matcher(String.join("\n", prose).replaceAll("(?m)^\\* ", "")).replaceAll(""))
                .replaceAll("");
        return groups(LABEL, words, 1).map(label -> label.replace('\n', ' ')).toList();
    }

    List<String> links() {
        return prose.stream().flatMap(line -> groups(LINK, line, 1)).filter(link -> !link.contains("://")).toList();
    }

    /** A picture's alternative text and its file. */
    List<MatchResult> pictures() {
        return prose.stream().flatMap(line -> PICTURE.matcher(line).results()).toList();
    }

    private static Stream<String> groups(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map(found -> found.group(group));
    }
}
