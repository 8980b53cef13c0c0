package org.tomes.check.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.assessments;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomes.text.Language;
import org.tomes.text.Texts;

/** Encryption of the connections to application gateways. */
class GatewayEncryptionTest {

    private static final String ENCRYPTED = "'httpListeners':[{'name':'e','properties':{'protocol':'Https'}}]";
    private static final String BOTH = "'httpListeners':[{'name':'e','properties':{'protocol':'Https'}},"
            + "{'name':'l','properties':{'protocol':'Http'}}]";
    private static final String POLICY = "'sslPolicy':{'policyName':'AppGwSslPolicy20220101'}";

    private static List<String> answer(String check, String properties) {
        return answers(check, scene(resource("Microsoft.Network/applicationGateways/r", "{" + properties + "}")));
    }

    private static String rule(String more) {
        return "'requestRoutingRules':[{'name':'x','properties':{'httpListener':{'id':'/g/httpListeners/L'}," + more
                + "}}]";
    }

    private static String redirection(String target) {
        return rule("'redirectConfiguration':{'id':'/g/redirectConfigurations/c'}")
                + ",'redirectConfigurations':[{'name':'c','properties':{'redirectType':'Permanent'," + target + "}}]";
    }

    /** "Application Gateway redirect overview": a rule redirects to another listener or to an address. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`',
            value = {"'targetListener':{'id':'/g/httpListeners/e'};MET only",
                "'targetUrl':'https://www.example';MET only", "'targetUrl':'http://www.example';NOT_MET gateway",
                "'targetListener':{'id':'/g/httpListeners/l'};MET only",
                "'targetListener':{'id':'/g/httpListeners/other'};NOT_ASSESSED gateway-unknown",
                "'includePath':true;NOT_ASSESSED gateway-unknown"})
    void listenerRedirectingToHttpsServesNothingUnencrypted(String target, String answer) {
        assertThat(answer("service.https-only", BOTH + "," + redirection(target))).containsExactly("r " + answer);
    }

    @Test
    void listenerWithABackendServesUnencryptedRequests() {
        assertThat(answer("service.https-only", BOTH + "," + rule("'backendAddressPool':{'id':'/g/p'}")))
                .containsExactly("r NOT_MET gateway");
        assertThat(answer("service.https-only", BOTH)).as("no rule was collected")
                .containsExactly("r NOT_ASSESSED gateway-unknown");
        assertThat(answer("service.https-only",
                BOTH + "," + rule("'redirectConfiguration':{'id':'/g/redirectConfigurations/c'}")))
                .as("the redirection was not collected")
                .containsExactly("r NOT_ASSESSED gateway-unknown");
        assertThat(answer("service.https-only", ENCRYPTED)).containsExactly("r MET only");
        assertThat(answer("service.https-only", POLICY)).as("no listener was collected")
                .containsExactly("r NOT_ASSESSED property-absent");
    }

    /** "URL path-based redirection": the default of a path map and each of its paths have a target of their own. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "'defaultRedirectConfiguration':{'id':'/g/redirectConfigurations/c'},'pathRules':[];MET only",
        "'defaultRedirectConfiguration':{'id':'/g/redirectConfigurations/c'},'pathRules':[{'name':'a','properties':{'redirectConfiguration':{'id':'/g/redirectConfigurations/c'}}}];MET only",
        "'defaultRedirectConfiguration':{'id':'/g/redirectConfigurations/c'},'pathRules':[{'name':'a','properties':{'backendAddressPool':{'id':'/g/p'}}}];NOT_MET gateway",
        "'defaultBackendAddressPool':{'id':'/g/p'},'pathRules':[{'name':'a','properties':{'redirectConfiguration':{'id':'/g/redirectConfigurations/c'}}}];NOT_MET gateway"})
    void singleUnencryptedPathOfAGatewayIsReported(String map, String answer) {
        String target = ",'redirectConfigurations':[{'name':'c','properties':{'targetUrl':'https://w.example'}}]";
        String paths = BOTH + "," + rule("'urlPathMap':{'id':'/g/urlPathMaps/m'}") + target;

        assertThat(answer("service.https-only", paths + ",'urlPathMaps':[{'name':'m','properties':{" + map + "}}]"))
                .containsExactly("r " + answer);
        assertThat(answer("service.https-only", paths)).as("the path map was not collected")
                .containsExactly("r NOT_ASSESSED gateway-unknown");
    }

    /** "TCP/TLS proxy overview": such listeners are in a list of their own. */
    @ParameterizedTest
    @CsvSource({"Tcp,NOT_ASSESSED gateway-tcp", "Tls,MET only", "Quic,NOT_ASSESSED unknown-value"})
    void nonHttpListenersAreAssessedByTheirProtocol(String protocol, String answer) {
        assertThat(answer("service.https-only",
                ENCRYPTED + ",'listeners':[{'name':'t','properties':{'protocol':'" + protocol + "'}}]"))
                .containsExactly("r " + answer);
    }

    /**
     * Minimum versions of the predefined policies, and custom policies of both kinds; from "Application Gateway TLS
     * policy overview" and "Configure TLS policy versions and cipher suites on Application Gateway". Without a policy,
     * the default depends on the API version with which the gateway was created.
     */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`',
            value = {"'policyType':'Predefined','policyName':'AppGwSslPolicy20150501';NOT_MET old",
                "'policyType':'Predefined','policyName':'AppGwSslPolicy20170401';NOT_MET old",
                "'policyType':'Predefined','policyName':'AppGwSslPolicy20170401S';MET modern",
                "'policyType':'Predefined','policyName':'AppGwSslPolicy20220101';MET modern",
                "'policyType':'Predefined','policyName':'AppGwSslPolicy20220101S';MET modern",
                "'policyType':'Predefined';NOT_ASSESSED not-told",
                "'policyType':'CustomV2','minProtocolVersion':'TLSv1_2','cipherSuites':[];MET modern",
                "'policyType':'Custom','minProtocolVersion':'TLSv1_0';NOT_MET old",
                "'disabledSslProtocols':['TLSv1_0','TLSv1_1'];MET modern",
                "'disabledSslProtocols':['TLSv1_0'];NOT_MET old", "'disabledSslProtocols':['TLSv1_1'];NOT_MET old",
                "'disabledSslProtocols':[];NOT_ASSESSED not-told",
                "'minProtocolVersion':'TLSv1_1','disabledSslProtocols':['TLSv1_1'];MET modern",
                "'minProtocolVersion':'TLSv1_2','disabledSslProtocols':[];MET modern"})
    void gatewayAcceptsTheLowestVersionThatItsPolicyNeitherDisablesNorExcludes(String policy, String answer) {
        assertThat(answers("service.minimum-tls", scene(resource("Microsoft.Network/applicationGateways/r",
                "{'sslPolicy':{" + policy + "}," + ENCRYPTED + "}")))).containsExactly("r " + answer);
    }

    /** Microsoft Learn, "Configure listener-specific SSL policies on Application Gateway". */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`',
            value = {"'sslPolicy':{'minProtocolVersion':'TLSv1_0'};NOT_MET old",
                "'sslPolicy':{'policyName':'AppGwSslPolicy20220101S'};MET modern",
                "'clientAuthConfiguration':{};MET modern"})
    void listenerProfileTakesPrecedenceOverTheGatewayPolicy(String profile, String answer) {
        String gateway = "{'sslPolicy':{'policyName':'AppGwSslPolicy20220101'},'httpListeners':[{'properties':"
                + "{'protocol':'Https'}},{'properties':{'protocol':'Https','sslProfile':{'id':'/g/sslProfiles/p'}}}]";
        assertThat(answers("service.minimum-tls",
                scene(resource("Microsoft.Network/applicationGateways/r",
                        gateway + ",'sslProfiles':[{'name':'p','properties':{" + profile + "}}]}"))))
                .containsExactly("r " + answer);
        assertThat(answers("service.minimum-tls",
                scene(resource("Microsoft.Network/applicationGateways/r", gateway + "}"))))
                .as("the profile was not read")
                .containsExactly("r NOT_ASSESSED profile-unread");
    }

    @Test
    void minimumVersionDoesNotApplyToListenersWithoutEncryptionThatDoNotRedirect() {
        String served = rule("'backendAddressPool':{'id':'/g/p'}");
        String plain = "'httpListeners':[{'name':'l','properties':{'protocol':'Http'}}]";

        assertThat(answer("service.minimum-tls", POLICY + "," + BOTH + "," + served))
                .containsExactly("r MET modern-and-plain");
        assertThat(answer("service.minimum-tls",
                POLICY + "," + BOTH + "," + redirection("'targetListener':{'id':'/g/httpListeners/e'}")))
                .containsExactly("r MET modern");
        assertThat(answer("service.minimum-tls", POLICY + "," + plain + "," + served))
                .containsExactly("r NOT_ASSESSED plain-only");
    }

    /** Its listeners may have profiles with older versions. */
    @Test
    void gatewayWithoutListenersIsNotAssessedForTls() {
        assertThat(answer("service.minimum-tls", POLICY)).containsExactly("r NOT_ASSESSED property-absent");
        assertThat(answer("service.minimum-tls", POLICY + ",'httpListeners':[]"))
                .containsExactly("r NOT_ASSESSED property-absent");
    }

    @Test
    void listenersThatServeUnencryptedRequestsAreNamed() {
        assertThat(assessments("service.https-only",
                scene(resource("Microsoft.Network/applicationGateways/r",
                        "{" + BOTH + "," + rule("'backendAddressPool':{'id':'/g/p'}") + "}"))))
                .singleElement()
                .satisfies(one -> assertThat(Texts.in(Language.EN).get(one.reason())).contains(": l."));
    }
}
