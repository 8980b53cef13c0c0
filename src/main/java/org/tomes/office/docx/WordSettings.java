package org.tomes.office.docx;

import org.tomes.text.Language;

/** The settings of the whole file. No setting makes Word update fields, because this would prompt the reader. */
final class WordSettings {

    /** The layout rules of Word 2013 and later. */
    private static final int CURRENT_WORD = 15;

    /** Maximum white space at the end of a line before a word is hyphenated, in twentieths of a point. */
    private static final int HYPHENATION_ZONE = 425;

    private WordSettings() {
    }

    static byte[] write(Language language) {
        return WordXmlWriter.bytes("settings", xml -> write(xml, language));
    }

    private static void write(WordXmlWriter xml, Language language) {
        xml.value("defaultTabStop", 709);
        xml.empty("autoHyphenation");
        xml.value("hyphenationZone", HYPHENATION_ZONE);
        xml.empty("doNotHyphenateCaps");
        xml.value("characterSpacingControl", "doNotCompress");
        xml.in("compat", () -> xml.empty("compatSetting", "name", "compatibilityMode", "uri",
                "http://schemas.microsoft.com/office/word", "val", Integer.toString(CURRENT_WORD)));
        xml.value("themeFontLang", language.locale().toLanguageTag());
        xml.value("decimalSymbol", language == Language.DE ? "," : ".");
        xml.value("listSeparator", language == Language.DE ? ";" : ",");
    }
}
