package org.tomes.desktop.document;

import java.util.Map;
import org.tomes.document.release.DocumentVersion;
import org.tomes.document.release.VersionState;
import org.tomes.people.PersonId;
import org.tomes.settings.CompanyProfile;
import org.tomes.text.Texts;

/** The approver of a version as displayed. Until the decision, this is the approver whom the company has planned. */
final class Approver {

    private Approver() {
    }

    static String of(DocumentVersion version, CompanyProfile company, Map<PersonId, String> names, Texts texts) {
        if (version.state().isReleased() || version.state() == VersionState.APPROVED) {
            return version.approval().approver().map(id -> names.getOrDefault(id, "")).orElse("");
        }
        return company.approver()
                .map(names::get)
                .map(name -> texts.get("document.version.approverPlanned", name))
                .orElse(texts.get("document.control.approverOpen"));
    }
}
