package org.tomes.document.compose;

import java.util.List;
import org.tomes.text.Texts;

/** The data of a document whose document control contains remarks about its validity. */
public interface RemarksOnValidity {

    List<String> remarksOnValidity(Texts texts, Formats formats);
}
