package org.tomes.document.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tomes.document.compare.SectionDifference.Change;
import org.tomes.document.compare.ShortestEdit.Edit;
import org.tomes.document.content.DocumentContent;

/** Compares two versions of a document by section and word. The document control is not compared. */
public final class DocumentComparison {

    /** Minimum share of common words at which two lines count as versions of one line. */
    private static final double ALIKE = 0.4;
    /** Matches word boundaries. Spaces and punctuation are separate pieces, so that no text is lost. */
    static final String WORDS = "(?<=[\\s|,;:()])|(?=[\\s|,;:()])|(?=\\.(?:\\s|$))";

    private DocumentComparison() {
    }

    public static List<SectionDifference> of(DocumentContent before, DocumentContent after) {
        Map<String, SectionLines> old = new LinkedHashMap<>();
        SectionLines.of(before).forEach(section -> old.put(section.key(), section));
        List<SectionLines> now = SectionLines.of(after);
        Set<String> currentKeys = new HashSet<>();
        now.forEach(section -> currentKeys.add(section.key()));
        List<SectionLines> removedSections = new ArrayList<>(old.values());
        removedSections.removeIf(section -> currentKeys.contains(section.key()));
        List<SectionDifference> differences = new ArrayList<>();
        for (SectionLines section : now) {
            SectionLines was = old.get(section.key());
            if (was == null) {
                differences.add(wholeSectionDifference(Change.ADDED, EditKind.ADDED, section));
            } else if (!was.lines().equals(section.lines())) {
                differences.add(new SectionDifference(Change.CHANGED, section.title(), section.anchor(),
                        lines(was.lines(), section.lines())));
            }
        }
        removedSections
                .forEach(section -> differences.add(wholeSectionDifference(Change.REMOVED, EditKind.REMOVED, section)));
        return differences;
    }

    /** Returns the differing lines of two texts; unchanged lines are left out. */
    public static List<LineDifference> compareLines(List<String> before, List<String> after) {
        return lines(before, after);
    }

    private static SectionDifference wholeSectionDifference(Change change, EditKind op, SectionLines section) {
        return new SectionDifference(change, section.title(), section.anchor(),
                section.lines().stream().map(line -> LineDifference.ofWholeLine(op, line)).toList());
    }

    private static List<LineDifference> lines(List<String> before, List<String> after) {
        List<LineDifference> differences = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (Edit<String> edit : ShortestEdit.between(before, after)) {
            switch (edit.op()) {
                case REMOVED -> removed.add(edit.element());
                case ADDED -> added.add(edit.element());
                case KEPT -> {
                    differences.addAll(paired(removed, added));
                    removed.clear();
                    added.clear();
                }
            }
        }
        differences.addAll(paired(removed, added));
        return differences;
    }

    /** Pairs each removed line of a changed passage with the next similar line that was added. */
    private static List<LineDifference> paired(List<String> removed, List<String> added) {
        List<LineDifference> differences = new ArrayList<>();
        int next = 0;
        for (String line : removed) {
            int like = next;
            while (like < added.size() && !alike(line, added.get(like))) {
                like++;
            }
            if (like < added.size()) {
                added.subList(next, like)
                        .forEach(text -> differences.add(LineDifference.ofWholeLine(EditKind.ADDED, text)));
                differences.add(words(line, added.get(like)));
                next = like + 1;
            } else {
                differences.add(LineDifference.ofWholeLine(EditKind.REMOVED, line));
            }
        }
        added.subList(next, added.size())
                .forEach(text -> differences.add(LineDifference.ofWholeLine(EditKind.ADDED, text)));
        return differences;
    }

    static boolean alike(String one, String other) {
        Set<String> words = new HashSet<>(Arrays.asList(one.split("(?U)\\W+")));
        Set<String> otherWords = new HashSet<>(Arrays.asList(other.split("(?U)\\W+")));
        int larger = Math.max(words.size(), otherWords.size());
        words.retainAll(otherWords);
        return words.size() >= ALIKE * larger;
    }

    private static LineDifference words(String before, String after) {
        List<TextDifference> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        EditKind op = EditKind.KEPT;
        for (Edit<String> edit : ShortestEdit.between(List.of(before.split(WORDS)), List.of(after.split(WORDS)))) {
            if (edit.op() != op && !text.isEmpty()) {
                pieces.add(new TextDifference(op, text.toString()));
                text.setLength(0);
            }
            op = edit.op();
            text.append(edit.element());
        }
        if (!text.isEmpty()) {
            pieces.add(new TextDifference(op, text.toString()));
        }
        return new LineDifference(pieces);
    }
}
