package org.tomes.check.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tomes.check.CheckResultSetFixture.answers;
import static org.tomes.check.CheckResultSetFixture.pulled;
import static org.tomes.check.CheckResultSetFixture.reduced;
import static org.tomes.check.CheckResultSetFixture.resource;
import static org.tomes.check.CheckResultSetFixture.scene;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tomes.inventory.resource.ResourceType;

/** Microsoft Learn, "Sign in to a Windows virtual machine in Azure by using Microsoft Entra ID". */
class MachineSignInTest {

    private static final String CHECK = "identity.machine-sign-in";
    private static final String MACHINES = "Microsoft.Compute/virtualMachines/";
    private static final ResourceType MACHINE = ResourceType.VIRTUAL_MACHINE;
    private static final ResourceType EXTENSION = ResourceType.of("Microsoft.Compute/virtualMachines/extensions");

    private static String machine(String name) {
        return withoutIdentity(name).replaceFirst("\\}$", ",'identity':{'type':'SystemAssigned, UserAssigned'}}");
    }

    private static String withoutIdentity(String name) {
        return resource(MACHINES + name, "{'storageProfile':{}}");
    }

    private static String extension(String machine, String publisher, String kind, String state) {
        return resource(MACHINES + machine + "/extensions/e",
                "{'publisher':'%s','type':'%s','provisioningState':'%s'}".formatted(publisher, kind, state));
    }

    private static String signIn(String machine, String state) {
        return extension(machine, "Microsoft.Azure.ActiveDirectory", "AADSSHLoginForLinux", state);
    }

    @Test
    void installedMicrosoftSignInExtensionIsMet() {
        assertThat(answers(CHECK,
                pulled(List.of(MACHINE, EXTENSION), List.of(), machine("a"), signIn("a", "Succeeded"), machine("b"),
                        signIn("b", "Failed"), machine("c"),
                        extension("c", "Microsoft.Compute", "CustomScriptExtension", "Succeeded"), machine("d"),
                        extension("d", "contoso", "AADLoginForWindows", "Succeeded"), machine("e"))))
                .containsExactly("a MET entra", "b NOT_ASSESSED unfinished", "c NOT_MET none", "d NOT_MET none",
                        "e NOT_MET none");
    }

    /** Microsoft Learn, "Sign in to a Windows virtual machine in Azure by using Microsoft Entra ID", and for Linux. */
    @Test
    void signInExtensionForAnotherOperatingSystemIsNotMet() {
        String linux = machine("a").replace("'storageProfile':{}", "'storageProfile':{'osDisk':{'osType':'Linux'}}");
        assertThat(answers(CHECK, scene(linux, signIn("a", "Succeeded")))).containsExactly("a MET entra");
        assertThat(answers(CHECK,
                scene(linux, signIn("a", "Succeeded").replace("AADSSHLoginForLinux", "AADLoginForWindows"))))
                .containsExactly("a NOT_ASSESSED other-system");
    }

    @Test
    void extensionNeedsTheMachinesOwnIdentity() {
        assertThat(answers(CHECK, scene(withoutIdentity("a"), signIn("a", "Succeeded"))))
                .containsExactly("a NOT_MET no-identity");
        assertThat(answers(CHECK, scene(machine("a").replace("SystemAssigned, ", ""), signIn("a", "Succeeded"))))
                .containsExactly("a NOT_MET no-identity");
    }

    @Test
    void extensionsOfOneMachineDoNotCoverAnother() {
        assertThat(answers(CHECK, scene(machine("a"), signIn("a", "Succeeded"), machine("b"))))
                .containsExactly("a MET entra", "b NOT_ASSESSED type-not-read");
        assertThat(answers(CHECK, pulled(List.of(MACHINE), List.of(), machine("a"))))
                .containsExactly("a NOT_ASSESSED type-not-read");
        assertThat(answers(CHECK, scene(reduced(MACHINES + "a")))).containsExactly("a NOT_ASSESSED not-whole");
    }

    /** As {@code az vm list} answers: extensions within their machine, their kind beside the type of the resource. */
    @Test
    void extensionsWithinTheirMachineAreRead() {
        String machine = machine("a").replaceFirst("\\}$",
                ",'resources':[{'id':'x','type':'Microsoft.Compute/virtualMachines/extensions','publisher':"
                        + "'Microsoft.Azure.ActiveDirectory','typePropertiesType':'AADLoginForWindows',"
                        + "'provisioningState':'Succeeded'}]}");
        assertThat(answers(CHECK, scene(machine))).containsExactly("a MET entra");
    }
}
