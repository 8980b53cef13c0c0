package org.tomes.measure;

/**
 * A document of a measure, at any location.
 *
 * @param address location of the document: a web address, a path, or the number in a document management system
 */
public record DocumentLink(String title, String address) {

    @Override
    public String toString() {
        return PipeSeparatedList.join(title, address);
    }
}
