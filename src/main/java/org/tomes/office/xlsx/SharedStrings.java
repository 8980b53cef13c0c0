package org.tomes.office.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The shared strings of a workbook by index; phonetic readings are omitted. */
final class SharedStrings extends DefaultHandler {

    private final List<String> texts = new ArrayList<>();
    private final ReadingBudget budget = new ReadingBudget();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private int inPhonetic;

    String get(int number) {
        return number >= 0 && number < texts.size() ? texts.get(number) : "";
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "si" -> text.setLength(0);
            case "t" -> inText = true;
            case "rPh" -> inPhonetic++;
            default -> {
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws LimitExceeded {
        if (inText && inPhonetic == 0) {
            budget.text(length);
            text.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws LimitExceeded {
        switch (name) {
            case "si" -> {
                budget.text(1);
                texts.add(EscapedText.read(text.toString()));
            }
            case "t" -> inText = false;
            case "rPh" -> inPhonetic--;
            default -> {
            }
        }
    }
}
