package org.tomes.desktop.azure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.Connection;
import org.tomes.pull.PullRequest;
import org.tomes.pull.SignIn;
import org.tomes.text.Message;

/** The connection settings that the user enters. All but the secret are stored in this computer's settings. */
final class ConnectionForm {

    enum Way {
        AZURE_CLI,
        BROWSER,
        DEVICE_CODE,
        CLIENT_SECRET,
        CLIENT_CERTIFICATE
    }

    enum Place {
        PUBLIC,
        US_GOVERNMENT,
        CHINA,
        OTHER
    }

    final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.BROWSER);
    final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.PUBLIC);
    final StringProperty tenant = new SimpleStringProperty("");
    final StringProperty clientId = new SimpleStringProperty("");
    final StringProperty secret = new SimpleStringProperty("");
    final StringProperty certificate = new SimpleStringProperty("");
    final StringProperty resourceManager = new SimpleStringProperty("");
    final StringProperty authority = new SimpleStringProperty("");
    final BooleanProperty vaultItems = new SimpleBooleanProperty();
    /** The name of a subscription set; empty for all subscriptions visible to the account. */
    final ObjectProperty<Optional<String>> set = new SimpleObjectProperty<>(Optional.empty());
    /** As on the command line: {@code type=version}, separated by commas or whitespace. */
    final StringProperty versions = new SimpleStringProperty("");

    /**
     * @param itsSecret the secret, typed or from the keychain
     * @throws Problem if a value is missing or an address is invalid
     */
    Connection connection(String itsSecret) {
        AzureCloud cloud = cloud();
        SignIn signIn = switch (way.get()) {
            case AZURE_CLI -> new SignIn.AzureCli();
            case BROWSER -> new SignIn.Browser();
            case DEVICE_CODE -> new SignIn.DeviceCode();
            case CLIENT_SECRET -> new SignIn.ClientSecret(needed(itsSecret, "azure.secretNeeded"));
            case CLIENT_CERTIFICATE ->
                new SignIn.ClientCertificate(Path.of(needed(certificate.get(), "azure.certificateNeeded")));
        };
        return new Connection(cloud, signIn, Optional.of(tenant.get()), Optional.of(clientId.get()));
    }

    private AzureCloud cloud() {
        return switch (place.get()) {
            case PUBLIC -> AzureCloud.PUBLIC;
            case US_GOVERNMENT -> AzureCloud.US_GOVERNMENT;
            case CHINA -> AzureCloud.CHINA;
            case OTHER -> AzureCloud.at(resourceManager.get(), authority.get());
        };
    }

    /** Empty while the addresses are invalid. */
    Optional<String> signInHost() {
        try {
            return Optional.of(cloud().authority().getHost());
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    /**
     * @param subscriptions the subscriptions of the set
     * @throws Problem if a version is malformed
     */
    PullRequest request(Set<String> subscriptions) {
        Map<ResourceType, String> chosen = new HashMap<>();
        for (String text : versions.get().strip().split("[,;\\s]+")) {
            String[] parts = text.split("=", -1);
            if (parts.length == 2 && parts[0].contains("/")) {
                chosen.put(ResourceType.of(parts[0]), parts[1]);
            } else if (!text.isEmpty()) {
                throw new Problem(ProblemKind.USAGE, Message.of("azure.versionForm", text));
            }
        }
        return new PullRequest(subscriptions, vaultItems.get(), PullRequest.TIME_LIMIT, chosen);
    }

    private static String needed(String value, String sentence) {
        if (value.isBlank()) {
            throw new Problem(ProblemKind.USAGE, Message.of(sentence));
        }
        return value.strip();
    }

    /** The keychain account under which the secret is stored. */
    String account() {
        return (tenant.get().strip() + "/" + clientId.get().strip()).toLowerCase(Locale.ROOT);
    }

    Map<String, String> remembered() {
        Map<String, String> all = new HashMap<>(Map.of("signIn", way.get().name(), "cloud", place.get().name()));
        texts().forEach((name, value) -> all.put(name, value.get().strip()));
        set.get().ifPresent(name -> all.put("set", name));
        all.values().removeIf(String::isEmpty);
        return all;
    }

    /** The settings may come from another version or have been edited by hand; unknown values keep their defaults. */
    void recall(Map<String, String> all) {
        constant(Way.class, all.get("signIn")).ifPresent(way::set);
        constant(Place.class, all.get("cloud")).ifPresent(place::set);
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
