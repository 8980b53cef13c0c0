package org.tomes.desktop.azure;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The connection settings that the user enters. All but the secret are stored in this computer's settings. */
final class ConnectionInput {

    enum SignInKind {
        AZURE_CLI,
        BROWSER,
        DEVICE_CODE,
        CLIENT_SECRET,
        CLIENT_CERTIFICATE
    }

    enum Cloud {
        PUBLIC,
        US_GOVERNMENT,
        CHINA,
        OTHER
    }

    final ObjectProperty<SignInKind> signInMethod = new SimpleObjectProperty<>(SignInKind.BROWSER);
    final ObjectProperty<Cloud> place = new SimpleObjectProperty<>(Cloud.PUBLIC);
    final StringProperty tenant = new SimpleStringProperty("");
    final StringProperty clientId = new SimpleStringProperty("");
    final StringProperty secret = new SimpleStringProperty("");
    final StringProperty certificate = new SimpleStringProperty("");
    final StringProperty resourceManager = new SimpleStringProperty("");
    final StringProperty authority = new SimpleStringProperty("");
    final BooleanProperty vaultItems = new SimpleBooleanProperty();
    /** The name of a subscription group; empty for all subscriptions visible to the account. */
    final ObjectProperty<Optional<String>> set = new SimpleObjectProperty<>(Optional.empty());
    /** API versions in the format of the command line: {@code type=version}, separated by commas or whitespace. */
    final StringProperty versions = new SimpleStringProperty("");

    /** Returns the current values of the fields, for background work. */
    EnteredConnection entered() {
        return new EnteredConnection(signInMethod.get(), place.get(), tenant.get().strip(), clientId.get().strip(),
                secret.get(), certificate.get().strip(), resourceManager.get().strip(), authority.get().strip(),
                vaultItems.get(), set.get(), versions.get().strip());
    }

    /**
     * Fills the fields from the settings, which may come from another version or have been edited manually; unknown
     * values keep their defaults.
     */
    void recall(Map<String, String> all) {
        constant(SignInKind.class, all.get("signIn")).ifPresent(signInMethod::set);
        constant(Cloud.class, all.get("cloud")).ifPresent(place::set);
        texts().forEach((name, value) -> value.set(all.getOrDefault(name, "")));
        set.set(Optional.ofNullable(all.get("set")));
    }

    private Map<String, StringProperty> texts() {
        return Map.of("tenant", tenant, "clientId", clientId, "certificate", certificate, "resourceManager",
                resourceManager, "authority", authority, "versions", versions);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        try {
            return name == null ? Optional.empty() : Optional.of(Enum.valueOf(type, name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
