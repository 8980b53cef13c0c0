package org.tomes.score;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.files.Sha256;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * Digest of all values of the Secure Score in a register. The audit trail records it after each import, because
 * individual values would fill the trail, and the digest is sufficient to reveal a changed value.
 *
 * @param sha256 hash of all samples, controls and absences
 */
public record ScoreDigest(int samples, int controls, int absences, String sha256) {

    public static final RecordRef REF = new RecordRef(RecordType.SCORE_VALUES, "all", "Secure Score");

    /**
     * Computes the digest of the values in the order of the lists. This order is the same in a file and on a server.
     */
    public static ScoreDigest of(List<ScoreSample> samples, List<ControlSample> controls, List<ScoreAbsence> absences) {
        MessageDigest digest = Sha256.digest();
        samples.forEach(sample -> add(digest, sample.subscription(), sample.subscriptionName(), sample.model(),
                sample.name(), sample.takenAt(), sample.current(), sample.max(), sample.weight(), sample.source()));
        controls.forEach(control -> add(digest, control.subscription(), control.model(), control.control(),
                control.displayName(), control.takenAt(), control.current(), control.max(), control.healthy(),
                control.unhealthy(), control.notApplicable(), control.source()));
        absences.forEach(absence -> add(digest, absence.subscription(), absence.subscriptionName(), absence.model(),
                absence.takenAt(), absence.source()));
        return new ScoreDigest(samples.size(), controls.size(), absences.size(), Sha256.hex(digest.digest()));
    }

    /** Adds each part after its length. Without the length, different parts could result in the same characters. */
    private static void add(MessageDigest digest, Object... parts) {
        Stream.of(parts)
                .map(String::valueOf)
                .forEach(part -> digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8)));
    }

    public AuditFields fields() {
        return AuditFields.of("samples", samples, "controls", controls, "absences", absences, "sha256", sha256);
    }
}
