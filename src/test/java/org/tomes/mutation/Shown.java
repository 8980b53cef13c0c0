package org.tomes.mutation;

import java.util.List;
import java.util.Optional;
import org.tomes.app.OpenRegister;
import org.tomes.ledger.AuditQuery;

/** The visible content of a register, for comparison with its earlier state. */
final class Shown {

    private static final int ALL_ENTRIES = 10_000;

    private Shown() {
    }

    static List<String> of(OpenRegister register) {
        return List.of(register.records().exchange().contents().toString(),
                register.records().people().all().toString(), register.azure().scores().samples().toString(),
                register.azure().costs().all().toString(), findings(register),
                register.azure().inventory().all().toString(),
                register.azure().inventory().latest().map(latest -> latest.resources().toString()).orElse(""));
    }

    /**
     * Returns what the trail contains about findings. Nothing verifies their reasons and the times of their sightings;
     * docs/SECURITY.md says so.
     */
    private static String findings(OpenRegister register) {
        return register.azure()
                .findings()
                .all()
                .stream()
                .map(finding -> finding.ref() + ": " + finding.fields())
                .toList()
                .toString();
    }

    /** Returns the content and the audit trail, which a restored register continues. */
    static List<String> withTrail(OpenRegister register) {
        return List.of(of(register).toString(),
                register.records().trail().entries(AuditQuery.newest(ALL_ENTRIES)).toString());
    }

    /** Describes the first difference in a few words. */
    static Optional<String> difference(List<String> before, List<String> now) {
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(now.get(i))) {
                String was = before.get(i);
                String is = now.get(i);
                int at = 0;
                while (at < Math.min(was.length(), is.length()) && was.charAt(at) == is.charAt(at)) {
                    at++;
                }
                int from = Math.max(0, at - 40);
                return Optional.of("…" + was.substring(from, Math.min(was.length(), at + 60)) + "… became …"
                        + is.substring(from, Math.min(is.length(), at + 60)) + "…");
            }
        }
        return Optional.empty();
    }
}
