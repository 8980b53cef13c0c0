package org.tomes.inventory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tomes.text.Language;
import org.tomes.text.Message;
import org.tomes.text.Texts;

class UnreadCauseTest {

    @ParameterizedTest
    @EnumSource
    void everyKeyOfACauseIsAText(UnreadCause cause) {
        assertThat(cause.keys()).allMatch(Texts.in(Language.EN)::containsKey);
    }

    @Test
    void refusalInAFileIsDeniedAccessWithAndWithoutMessage() {
        assertThat(UnreadCause.of(new AzureRefusal("AuthorizationFailed", "").reason()))
                .isEqualTo(UnreadCause.ACCESS_DENIED);
        assertThat(UnreadCause.of(new AzureRefusal("AuthorizationFailed", "No access.").reason()))
                .isEqualTo(UnreadCause.ACCESS_DENIED);
        assertThat(UnreadCause.of(Message.of("pull.tooMany"))).isEqualTo(UnreadCause.OTHER);
    }

    @Test
    void readsMissingPermissionFromTheReasonThatWasStored() {
        Message reason = new AzureRefusal("AuthorizationFailed",
                "The client does not have authorization to perform action 'Microsoft.KeyVault/vaults/read' over scope.")
                .reason();

        assertThat(AzureRefusal.in(reason)).map(AzureRefusal::code).contains("AuthorizationFailed");
        assertThat(AzureRefusal.in(reason).flatMap(AzureRefusal::missingPermission))
                .contains("Microsoft.KeyVault/vaults/read");
        assertThat(AzureRefusal.in(Message.of("pull.tooMany"))).isEmpty();
    }
}
