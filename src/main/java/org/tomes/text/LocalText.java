package org.tomes.text;

/**
 * A text that the company entered in both languages; as an argument of a {@link Message} the text in its language is
 * used.
 */
public record LocalText(String german, String english) {

    public String in(Language language) {
        return language == Language.DE ? german : english;
    }
}
