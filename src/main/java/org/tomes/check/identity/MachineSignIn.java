package org.tomes.check.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.check.Assessment;
import org.tomes.check.CheckContext;
import org.tomes.check.CheckedResource;
import org.tomes.check.ControlRef;
import org.tomes.check.ResourceCheck;
import org.tomes.check.Severity;
import org.tomes.inventory.CachedValue;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.ResourceIndex;
import org.tomes.inventory.SnapshotSource;
import org.tomes.inventory.resource.JsonNodeView;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.inventory.view.VirtualMachine;

/**
 * Checks that people sign in to a machine with their Entra ID account, so that MFA and Conditional Access apply. This
 * requires a VM extension (Microsoft Learn, "Sign in to a Windows virtual machine in Azure by using Microsoft Entra ID"
 * and the same for Linux).
 */
final class MachineSignIn extends ResourceCheck<VirtualMachine> {

    private static final ResourceType EXTENSION = ResourceType.of("Microsoft.Compute/virtualMachines/extensions");
    private static final String PUBLISHER = "Microsoft.Azure.ActiveDirectory";
    private static final Set<String> SIGN_IN = Set.of("aadloginforwindows", "aadsshloginforlinux");

    /**
     * VM extensions by machine. Resource Graph lists them as separate resources, other sources as part of their
     * machine.
     */
    private static final CachedValue<Inventory, ResourceIndex<Resource>> EXTENSIONS = new CachedValue<>(
            inventory -> ResourceIndex.of(inventory.resources(EXTENSION), extension -> extension.id().parent()));

    MachineSignIn() {
        super("identity.machine-sign-in", Severity.LOW, Inventory::virtualMachines, ControlRef.direct("A.8.5"),
                ControlRef.supporting("A.5.16"));
    }

    @Override
    protected Assessment assess(VirtualMachine machine, CheckContext context) {
        CheckedResource subject = CheckedResource.of(machine);
        List<JsonNodeView> extensions = extensions(machine, context);
        Optional<JsonNodeView> signIn = extensions.stream().filter(MachineSignIn::signsIn).findFirst();
        if (signIn.isEmpty()) {
            return areExtensionsRead(machine, extensions, context) ? notMet(subject, "none")
                    : typeNotRead(subject, EXTENSION);
        }
        String state = signIn.get().properties().text("provisioningState").orElse("?");
        if (!state.equalsIgnoreCase("Succeeded")) {
            return notAssessed(subject, "unfinished", kind(signIn.get()), state);
        }
        boolean isForLinux = kind(signIn.get()).toLowerCase(Locale.ROOT).endsWith("linux");
        if (machine.system().filter(system -> system.equalsIgnoreCase("Linux") != isForLinux).isPresent()) {
            return notAssessed(subject, "other-system", kind(signIn.get()), machine.system().get());
        }
        // A machine without a system-assigned identity cannot verify sign-ins with Entra ID.
        return machine.identity().systemAssigned() ? met(subject, "entra") : notMet(subject, "no-identity");
    }

    private static List<JsonNodeView> extensions(VirtualMachine machine, CheckContext context) {
        return Stream
                .concat(machine.resource().node().objects("resources").stream(),
                        EXTENSIONS.in(context.inventory()).of(machine.id()).stream().map(Resource::node))
                .toList();
    }

    private static boolean signsIn(JsonNodeView extension) {
        return SIGN_IN.contains(kind(extension).toLowerCase(Locale.ROOT))
                && extension.properties().text("publisher").filter(PUBLISHER::equalsIgnoreCase).isPresent();
    }

    /**
     * Returns the type of the extension. Azure CLI moves it to another field, because it uses the field {@code type}
     * for the resource type.
     */
    private static String kind(JsonNodeView extension) {
        return extension.text("typePropertiesType")
                .or(() -> extension.text("virtualMachineExtensionType"))
                .or(() -> extension.child("properties").text("type"))
                .orElse("");
    }

    /** Whether the extensions of the machine were collected; Azure CLI lists them separately for each machine. */
    private static boolean areExtensionsRead(VirtualMachine machine, List<JsonNodeView> extensions,
            CheckContext context) {
        if (context.lacks(EXTENSION, machine.id())) {
            return false;
        }
        return context.inventory().snapshot().source() == SnapshotSource.FILES
                ? !extensions.isEmpty() || context.inventory().provesNoMore(EXTENSION, machine.id())
                : context.covers(EXTENSION, machine.id());
    }
}
