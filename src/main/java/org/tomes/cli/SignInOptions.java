package org.tomes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tomes.app.OpenRegister;
import org.tomes.files.SmallFileReader;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.pull.AzureCloud;
import org.tomes.pull.AzureConnection;
import org.tomes.pull.PullSettings;
import org.tomes.pull.SignInMethod;
import org.tomes.text.Message;
import picocli.CommandLine.Option;

/**
 * Options for the Azure cloud, the sign-in and the subscriptions. A secret is never an argument, because other users
 * could see it.
 */
final class SignInOptions {

    private static final int MIN_SECONDS = 1;
    private static final int MAX_SECONDS = 3_600;

    enum Way {
        AZURE_CLI,
        BROWSER,
        DEVICE_CODE,
        CLIENT_SECRET,
        CLIENT_CERTIFICATE
    }

    @Option(names = "--sign-in", paramLabel = "WAY", defaultValue = "azure-cli",
            descriptionKey = "tomes.option.sign-in")
    private Way way;

    @Option(names = "--tenant", paramLabel = "ID", descriptionKey = "tomes.option.tenant")
    private String tenant;

    @Option(names = "--client-id", paramLabel = "ID", descriptionKey = "tomes.option.client-id")
    private String clientId;

    @Option(names = "--secret-file", paramLabel = "FILE", descriptionKey = "tomes.option.secret-file")
    private Path secretFile;

    @Option(names = "--certificate", paramLabel = "FILE", descriptionKey = "tomes.option.certificate")
    private Path certificate;

    @Option(names = "--subscription", paramLabel = "ID", descriptionKey = "tomes.option.pull-subscription")
    private List<String> subscriptions = new ArrayList<>();

    @Option(names = "--set", paramLabel = "NAME", descriptionKey = "tomes.option.pull-set")
    private String set;

    @Option(names = "--api-version", paramLabel = "TYPE=VERSION", descriptionKey = "tomes.option.api-version")
    private Map<String, String> versions = new HashMap<>();

    @Option(names = "--cloud", paramLabel = "CLOUD", descriptionKey = "tomes.option.cloud")
    private AzureCloud.Known cloud;

    @Option(names = "--arm-endpoint", paramLabel = "URL", descriptionKey = "tomes.option.arm-endpoint")
    private String armEndpoint;

    @Option(names = "--authority", paramLabel = "URL", descriptionKey = "tomes.option.authority")
    private String authority;

    @Option(names = "--time-limit", paramLabel = "SECONDS", defaultValue = "120",
            descriptionKey = "tomes.option.time-limit")
    private int timeLimit;

    AzureConnection connection() {
        return new AzureConnection(cloud(), signInMethod(), Optional.ofNullable(tenant), Optional.ofNullable(clientId));
    }

    /** Returns whether the register is needed to resolve a subscription group. */
    boolean usesSubscriptionGroup() {
        return set != null;
    }

    /** @param register register that contains the subscription group, if one is specified */
    PullSettings request(boolean vaultItems, OpenRegister register) {
        Set<String> subscriptionIds = new HashSet<>(subscriptions);
        if (set != null) {
            subscriptionIds.addAll(register.azure().scoreServices().sets().get(set).subscriptions());
        }
        subscriptions.stream().filter(id -> !id.matches("[0-9A-Za-z][0-9A-Za-z-]{0,99}")).findFirst().ifPresent(id -> {
            throw usage("pull.noSubscriptionId", id);
        });
        Map<ResourceType, String> chosen = new HashMap<>();
        versions.forEach((type, version) -> chosen.put(ResourceType.of(type), version));
        return new PullSettings(subscriptionIds, vaultItems, timeLimit(), chosen);
    }

    Duration timeLimit() {
        if (timeLimit < MIN_SECONDS || timeLimit > MAX_SECONDS) {
            throw usage("pull.timeLimitOutOfRange", String.valueOf(MIN_SECONDS), String.valueOf(MAX_SECONDS));
        }
        return Duration.ofSeconds(timeLimit);
    }

    private AzureCloud cloud() {
        if (armEndpoint == null && authority == null) {
            return cloud == null ? AzureCloud.Known.PUBLIC : cloud;
        }
        if (armEndpoint == null || authority == null || cloud != null) {
            throw usage("cli.pull.endpointsTogether");
        }
        return AzureCloud.at(armEndpoint, authority);
    }

    private SignInMethod signInMethod() {
        return switch (way) {
            case AZURE_CLI -> new SignInMethod.AzureCli();
            case BROWSER -> new SignInMethod.Browser();
            case DEVICE_CODE -> new SignInMethod.DeviceCode();
            case CLIENT_SECRET -> new SignInMethod.ClientSecret(secret());
            case CLIENT_CERTIFICATE -> {
                if (certificate == null) {
                    throw usage("cli.pull.certificateMissing");
                }
                yield new SignInMethod.ClientCertificate(certificate);
            }
        };
    }

    private String secret() {
        if (secretFile == null) {
            throw usage("cli.pull.secretMissing");
        }
        try {
            String secret = SmallFileReader.text(secretFile).replace("\uFEFF", "").strip();
            if (!secret.isEmpty() && secret.lines().count() == 1) {
                return secret;
            }
        } catch (IOException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("pull.secretUnreadable", secretFile.toString()), e);
        }
        throw new Problem(ProblemKind.INPUT, Message.of("pull.secretUnreadable", secretFile.toString()));
    }

    private static Problem usage(String key, Object... arguments) {
        return new Problem(ProblemKind.USAGE, Message.of(key, arguments));
    }
}
