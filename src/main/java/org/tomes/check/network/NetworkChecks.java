package org.tomes.check.network;

import java.util.List;
import org.tomes.check.Check;

/** Checks of virtual networks and of NSG rules. */
public final class NetworkChecks {

    private NetworkChecks() {
    }

    public static List<Check> all() {
        return List.of(new ManagementPortsClosed(), new SubnetsWithNsg(), new PublicMachines(),
                new ReachedThroughBastion(), new ConsistentNsgLevels(), new FlowLogsEnabled(), new FlowLogRetention(),
                new DefaultOutbound(), RuleMistakeCheck.anyAny(), RuleMistakeCheck.neverMatches(),
                RuleMistakeCheck.shadowed(), RuleMistakeCheck.wideRange(), new NicLevelNsgs(), new JitAccess(),
                new OutboundInternet(), new VnetDefaultRule(), new SubnetSeparation(), new ZoneSeparation());
    }
}
