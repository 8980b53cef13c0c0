package org.tomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.check.CheckId;
import org.tomes.check.CheckedResource;
import org.tomes.check.Checks;
import org.tomes.check.Severity;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The headline of a finding states what is the case, not what the check could find. */
class HeadlineTest {

    private static final FindingExplanations EXPLANATIONS = new FindingExplanations(() -> Checks.ALL);

    private static String headline(String check, Message reason, Language language) {
        return FindingText.of(EXPLANATIONS.headline(finding(check, "/a", reason)), Texts.in(language));
    }

    private static Finding finding(String check, String resource, Message reason) {
        DetectionTimes seen = new DetectionTimes(Instant.EPOCH, Instant.EPOCH, 1, 1, 1);
        return new Finding(new FindingId(1), new CheckId(check), new CheckedResource(resource, "a", "t"), Severity.LOW,
                reason, EnumSet.of(FindingOrigin.TOMES), FindingState.OPEN, OpenReason.FOUND, Optional.empty(),
                Optional.empty(), seen, List.of(), List.of(), 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "key-vault.soft-delete|check.key-vault.soft-delete.off|Schlüsseltresor ohne vorläufiges Löschen",
        "key-vault.secret-expiry|check.key-vault.secret-expiry.never|Geheimnis ohne Ablaufdatum",
        "key-vault.secret-expiry|check.key-vault.secret-expiry.soon|Geheimnis läuft bald ab",
        "key-vault.certificate-expiry|check.key-vault.certificate-expiry.expired|Zertifikat ist abgelaufen",
        "policy.required-tags|check.policy.required-tags.none|Keine Azure Policy verlangt die Tags",
        "policy.required-tags|check.policy.hold.excluded|Azure Policy verlangt die Tags nicht für alle Ressourcen",
        "policy.unmanaged-disks|check.policy.unmanaged-disks.none|Keine Azure Policy meldet nicht verwaltete Datenträger",
        "policy.unmanaged-disks|check.policy.hold.effect|Azure Policy meldet nicht alle nicht verwalteten Datenträger",
        "service.local-auth|check.service.local-auth.storage-keys|Speicherkonto akzeptiert Kontoschlüssel",
        "identity.owners|check.identity.owners.many|Abonnement hat 4 statt höchstens 3 Besitzer (Owner)",
        "identity.owners|check.identity.owners.single|Abonnement hat nur einen Besitzer (Owner)",
        "cost.unused|check.cost.unused.disk|Datenträger wird nicht genutzt",
        "backup.other-items|check.backup.item.old|Gesichertes Element ohne zuverlässige Sicherung",
        "service.https-only|check.service.https-only.redis|Cache nimmt unverschlüsselte Verbindungen an"})
    void headlineStatesTheOutcome(String check, String reason, String headline) {
        assertThat(headline(check, Message.of(reason, 4, 3), Language.DE)).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"key-vault.purge-protection|check.key-vault.purge-protection.off|Bereinigungsschutz einschalten",
                "identity.owners|check.identity.owners.single|Zweiten Besitzer (Owner) zuweisen",
                "defender.plan.KeyVaults|check.defender.plan.missing|„Defender for Key Vault“ einschalten",
                "defender.plan.KeyVaults|check.defender.plan.needless|Nicht benötigten Plan „4“ ausschalten",
                "unknown.check|x.y|Vorgabe erfüllen: Prüfung unknown.check (in dieser Version unbekannt)"})
    void actionRemediatesTheOutcome(String check, String reason, String action) {
        assertThat(FindingText.of(EXPLANATIONS.action(finding(check, "/a", Message.of(reason, 4, 3))),
                Texts.in(Language.DE))).isEqualTo(action);
    }

    @Test
    void commandsOfRemediationNameTheResourceAndItsVault() {
        Message reason = Message.of("check.reason");
        assertThat(
                EXPLANATIONS
                        .remediation(finding("key-vault.secret-owner",
                                "https://kv-a.vault.azure.net/secrets/db-password", reason), Texts.in(Language.DE))
                        .orElseThrow())
                .contains("--vault-name kv-a --name db-password --tags");
        assertThat(EXPLANATIONS.remediation(
                finding("key-vault.rbac", "/subscriptions/s/providers/Microsoft.KeyVault/vaults/kv-a", reason),
                Texts.in(Language.EN)).orElseThrow()).contains("--name kv-a --enable-rbac");
    }

    @Test
    void headlineOfSeveralReasonsStatesTheFirst() {
        assertThat(headline("policy.required-tags",
                Message.of("check.reason.joined", Message.of("check.policy.required-tags.none"),
                        Message.of("check.policy.required-tags.tags-missing", "env")),
                Language.EN)).isEqualTo("No Azure Policy requires the tags");
    }

    /** A text with "or" is permitted only above texts for the outcomes. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void headlinesLeaveNothingOpen(Language language) {
        Texts texts = Texts.in(language);
        List<String> keys = Collections.list(texts.getKeys());
        assertThat(Checks.ALL).filteredOn(check -> texts.get(check.violation()).matches("(?s).*\\b(or|oder)\\b.*"))
                .allSatisfy(check -> assertThat(keys).filteredOn(key -> key.startsWith(check.violation().key() + "."))
                        .hasSizeGreaterThan(1)
                        .noneMatch(key -> texts.get(key, 4, 3).matches("(?s).*\\b(or|oder)\\b.*")));
    }
}
