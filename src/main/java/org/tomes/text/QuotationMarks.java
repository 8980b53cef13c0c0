package org.tomes.text;

/** Quotation marks within quotation marks, such as those of a title in a sentence. */
public final class QuotationMarks {

    private QuotationMarks() {
    }

    /**
     * Returns the text with single quotation marks inside double ones; unchanged if a mark has no counterpart.
     */
    public static String nested(String text, Language language) {
        boolean german = language == Language.DE;
        char opening = german ? '\u201E' : '\u201C';
        char closing = german ? '\u201C' : '\u201D';
        StringBuilder nested = new StringBuilder(text.length());
        int depth = 0;
        for (char character : text.toCharArray()) {
            if (character == opening) {
                nested.append(depth == 0 ? opening : german ? '\u201A' : '\u2018');
                depth++;
            } else if (character == closing) {
                depth--;
                nested.append(depth == 0 ? closing : german ? '\u2018' : '\u2019');
            } else {
                nested.append(character);
            }
            if (depth < 0) {
                return text;
            }
        }
        return depth == 0 ? nested.toString() : text;
    }
}
