package org.tomes.check.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomes.check.BaseCheck;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckOutcome;
import org.tomes.check.service.SettingCheck.Answer;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;

/** Encryption of the connections that application gateways accept. */
final class GatewayEncryption {

    private static final String LISTENERS = "httpListeners";
    /** Minimum TLS versions of predefined policies; from "Application Gateway TLS policy overview". */
    private static final Map<String, String> PREDEFINED = Map.of("appgwsslpolicy20150501", "1.0",
            "appgwsslpolicy20170401", "1.1", "appgwsslpolicy20170401s", "1.2", "appgwsslpolicy20220101", "1.2",
            "appgwsslpolicy20220101s", "1.2");

    private static final List<String> GATEWAY_VERSIONS = List.of("TLSv1_0", "TLSv1_1", "TLSv1_2", "TLSv1_3");

    private GatewayEncryption() {
    }

    /** Checks that a listener without encryption redirects requests to HTTPS, so that they do not reach a backend. */
    static Answer https(Resource resource, CheckContext context) {
        GatewayListeners listeners = new GatewayListeners(resource.node().properties());
        if (!listeners.areKnown()) {
            return Answer.missingProperty(LISTENERS);
        }
        if (!listeners.served().isEmpty()) {
            return Answer.notMet("gateway", BaseCheck.list(listeners.served().stream()));
        }
        if (!listeners.unknown().isEmpty()) {
            return Answer.notAssessed("gateway-unknown", BaseCheck.list(listeners.unknown().stream()));
        }
        if (!listeners.tcp().isEmpty()) {
            return Answer.notAssessed("gateway-tcp", BaseCheck.list(listeners.tcp().stream()));
        }
        return listeners.undocumentedProtocol()
                .map(protocol -> Answer.notAssessed(BaseCheck.unknownValue("protocol", protocol)))
                .orElseGet(() -> Answer.met("only"));
    }

    /**
     * Returns the weakest result of the gateway's listeners. If a listener has an SSL profile, the profile replaces the
     * policy of the gateway; from Microsoft's page "Configure listener-specific SSL policies on Application Gateway".
     */
    static Answer tls(Resource resource, CheckContext context) {
        JsonNodeView properties = resource.node().properties();
        GatewayListeners listeners = new GatewayListeners(properties);
        if (!listeners.areKnown()) {
            return Answer.missingProperty(LISTENERS);
        }
        Answer general = tlsOfPolicy(properties.child("sslPolicy"), context);
        List<Answer> answers = listeners.encrypted()
                .stream()
                .map(listener -> listener.child("sslProfile")
                        .text("id")
                        .map(profile -> tlsOfProfile(profile, properties, general, context))
                        .orElse(general))
                .toList();
        return Stream.of(CheckOutcome.NOT_MET, CheckOutcome.NOT_ASSESSED)
                .flatMap(worst -> answers.stream().filter(answer -> answer.result() == worst))
                .findFirst()
                .orElseGet(() -> addPlainListeners(
                        Stream.concat(listeners.served().stream(), listeners.tcp().stream()).toList(), answers,
                        general));
    }

    /** Adds the listeners without encryption to the reason, because the minimum version does not apply to them. */
    private static Answer addPlainListeners(List<String> plain, List<Answer> answers, Answer general) {
        Answer encrypted = answers.stream().findFirst().orElse(general);
        if (plain.isEmpty() || encrypted.result() != CheckOutcome.MET) {
            return encrypted;
        }
        return answers.isEmpty() ? Answer.notAssessed("plain-only", BaseCheck.list(plain.stream()))
                : Answer.met("modern-and-plain", encrypted.arguments().getFirst(), BaseCheck.list(plain.stream()));
    }

    /**
     * Returns the answer for an SSL profile. A profile that contains only certificates does not replace the policy of
     * the gateway.
     */
    private static Answer tlsOfProfile(String id, JsonNodeView gateway, Answer general, CheckContext context) {
        String name = id.substring(id.lastIndexOf('/') + 1);
        Optional<JsonNodeView> profile = gateway.objects("sslProfiles")
                .stream()
                .filter(node -> node.text("id").filter(id::equalsIgnoreCase).isPresent()
                        || node.text("name").filter(name::equalsIgnoreCase).isPresent())
                .findFirst();
        if (profile.isEmpty()) {
            return Answer.notAssessed("profile-unread", name);
        }
        JsonNodeView policy = profile.get().properties().child("sslPolicy");
        return policy.isObject() ? tlsOfPolicy(policy, context) : general;
    }

    /**
     * Reads the name of a predefined policy, or the versions of a custom policy. The default policy depends on the API
     * version.
     */
    private static Answer tlsOfPolicy(JsonNodeView policy, CheckContext context) {
        return policy.text("policyName")
                .map(name -> Optional.ofNullable(PREDEFINED.get(name.toLowerCase(Locale.ROOT))))
                .orElseGet(() -> lowestVersion(policy))
                .map(written -> TransportEncryption.version(written, context))
                .orElseGet(() -> Answer.notAssessed("not-told"));
    }

    /**
     * Returns the lowest TLS version that a custom policy allows: neither below the minimum of the policy nor disabled.
     * Older policies contain only the disabled versions ("Configure TLS policy versions and cipher suites on
     * Application Gateway").
     */
    private static Optional<String> lowestVersion(JsonNodeView policy) {
        Optional<String> minimum = policy.text("minProtocolVersion");
        List<String> disabled = policy.texts("disabledSslProtocols");
        return disabled.isEmpty() ? minimum
                : GATEWAY_VERSIONS.stream()
                        .filter(version -> minimum.filter(lowest -> version.compareToIgnoreCase(lowest) < 0).isEmpty())
                        .filter(version -> disabled.stream().noneMatch(version::equalsIgnoreCase))
                        .findFirst();
    }
}
