package org.tomes.text;

/** A text that the company gave in both languages; as an argument of a {@link Message} the matching one is used. */
public record LocalText(String german, String english) {

    public String in(Language language) {
        return language == Language.DE ? german : english;
    }
}
