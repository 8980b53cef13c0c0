package org.tomes.desktop.help;

import java.util.List;

/** A part of a section of the user guide. */
sealed interface GuideBlock {

    record Paragraph(List<GuideSpan> spans) implements GuideBlock {
    }

    record Items(boolean numbered, List<List<GuideBlock>> items) implements GuideBlock {
    }

    /** @param rows the first one contains the headings */
    record Table(List<List<List<GuideSpan>>> rows) implements GuideBlock {
    }

    record Code(String text) implements GuideBlock {
    }

    /** @param file name of a file in the folder of the guide */
    record Picture(String description, String file) implements GuideBlock {
    }
}
