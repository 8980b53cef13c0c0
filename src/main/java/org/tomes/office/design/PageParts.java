package org.tomes.office.design;

import java.util.ArrayList;
import java.util.List;

/** The first page of each separable part of a document. The pages of each part are counted from 1. */
public final class PageParts {

    /** A part with its first page, counted in the document; the title of the first part is empty. */
    public record PagePart(String title, int first) {
    }

    private final List<PagePart> parts = new ArrayList<>(List.of(new PagePart("", 1)));

    public void start(String title, int page) {
        parts.add(new PagePart(title, page));
    }

    /** Returns the part of a page of the document. */
    public PagePart of(int page) {
        return parts.get(index(page));
    }

    /** @param total pages of the document, 0 while unknown */
    public int pages(int page, int total) {
        int next = index(page) + 1;
        return Math.max(0, (next < parts.size() ? parts.get(next).first() : total + 1) - of(page).first());
    }

    private int index(int page) {
        int index = parts.size() - 1;
        while (parts.get(index).first() > page) {
            index--;
        }
        return index;
    }

    /** Returns the number of pages of each part. */
    public List<Integer> lengths(int total) {
        return parts.stream().map(part -> pages(part.first(), total)).toList();
    }
}
