package org.tomes.text;

/**
 * A text that the company entered in both languages; as an argument of a {@link Message}, it is inserted in the
 * language of the message.
 */
public record BilingualText(String german, String english) {

    public String in(Language language) {
        return language == Language.DE ? german : english;
    }
}
