package org.tomes.desktop.settings;

import java.util.List;
import org.tomes.desktop.common.Dialogs;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Texts;

/** The fields in which two versions of the company profile differ, as displayed. */
final class CompanyDifferences {

    private CompanyDifferences() {
    }

    static List<Dialogs.Difference> of(CompanyProfile mine, CompanyProfile theirs, Texts texts) {
        return mine.fields()
                .differingFrom(theirs.fields())
                .values()
                .entrySet()
                .stream()
                .map(field -> new Dialogs.Difference(
                        texts.containsKey("audit.field." + field.getKey()) ? texts.get("audit.field." + field.getKey())
                                : field.getKey(),
                        field.getValue(), theirs.fields().values().getOrDefault(field.getKey(), "")))
                .toList();
    }
}
