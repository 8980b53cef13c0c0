package org.tomes.document.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tomes.document.compare.ShortestEdit.Edit;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Link;
import org.tomes.document.content.Inline.Reference;
import org.tomes.document.content.Inline.Text;

/** Merges two texts word by word. Within a change, removed words come before added ones. */
final class InlineMerge {

    private final Map<Object, EditKind> edits;

    /**
     * @param edits receives which elements were removed and added
     */
    InlineMerge(Map<Object, EditKind> edits) {
        this.edits = edits;
    }

    List<Inline> merge(List<Inline> before, List<Inline> after) {
        List<Inline> merged = new ArrayList<>();
        List<Inline> removed = new ArrayList<>();
        List<Inline> added = new ArrayList<>();
        List<Edit<Inline>> words = ShortestEdit.between(split(before), split(after));
        for (int i = 0; i < words.size(); i++) {
            Inline word = words.get(i).element();
            switch (words.get(i).op()) {
                case REMOVED -> removed.add(word);
                case ADDED -> added.add(word);
                case KEPT -> {
                    boolean within = word.text().isBlank() && !removed.isEmpty() && !added.isEmpty()
                            && i + 1 < words.size() && words.get(i + 1).op() != EditKind.KEPT;
                    if (within) {
                        removed.add(word);
                        added.add(word);
                    } else {
                        put(removed, EditKind.REMOVED, merged);
                        put(added, EditKind.ADDED, merged);
                        put(new ArrayList<>(List.of(word)), EditKind.KEPT, merged);
                    }
                }
            }
        }
        put(removed, EditKind.REMOVED, merged);
        put(added, EditKind.ADDED, merged);
        return merged;
    }

    /** Splits texts into words, blanks and punctuation; links and references are not split. */
    private static List<Inline> split(List<Inline> inlines) {
        List<Inline> words = new ArrayList<>();
        for (Inline inline : inlines) {
            if (inline instanceof Text text) {
                for (String word : text.text().split(DocumentComparison.WORDS)) {
                    words.add(new Text(word, text.look()));
                }
            } else {
                words.add(inline);
            }
        }
        return words;
    }

    private void put(List<Inline> words, EditKind edit, List<Inline> merged) {
        for (Inline word : words) {
            Inline last = merged.isEmpty() ? null : merged.getLast();
            boolean continues = word instanceof Text text && last instanceof Text before && text.look() == before.look()
                    && edits.getOrDefault(last, EditKind.KEPT) == edit;
            Inline mergedWord = continues ? new Text(last.text() + word.text(), ((Text) word).look()) : copy(word);
            if (continues) {
                edits.remove(merged.removeLast());
            }
            if (edit != EditKind.KEPT) {
                edits.put(mergedWord, edit);
            }
            merged.add(mergedWord);
        }
        words.clear();
    }

    private static Inline copy(Inline inline) {
        return switch (inline) {
            case Text text -> new Text(text.text(), text.look());
            case Link link -> new Link(link.text(), link.target());
            case Reference reference -> new Reference(reference.text(), reference.anchor());
        };
    }
}
