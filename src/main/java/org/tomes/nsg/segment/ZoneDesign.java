package org.tomes.nsg.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.nsg.segment.RequirementResult.Verdict;
import org.tomes.nsg.segment.Segmentation.Side;
import org.tomes.text.Message;

/**
 * Requirements of the design: the internet reaches only web servers, the frontend reaches only the database,
 * administration starts from one zone that only the office reaches, and updates use HTTPS.
 */
final class ZoneDesign {

    private static final Set<Integer> HTTPS = Set.of(443);
    /** Allowed ports of web servers. Port 80 may be open for redirection to HTTPS. */
    private static final Set<Integer> WEB = Set.of(80, 443);
    private static final Set<Integer> REMOTE = Set.of(22, 3389);
    private static final Set<Integer> DATABASE = Set.of(1433, 3306, 5432);

    private final Map<Side, Map<Side, ReachablePorts>> matrix;

    private final Set<Side> webApps;
    private final Set<Side> withoutMachines;

    private ZoneDesign(Map<Side, Map<Side, ReachablePorts>> matrix, Set<Side> webApps, Set<Side> withoutMachines) {
        this.matrix = matrix;
        this.webApps = webApps;
        this.withoutMachines = withoutMachines;
    }

    /**
     * @param webApps zones with subnets delegated to App Service, whose inbound traffic NSGs do not filter
     * @param withoutMachines zones without machines to administer, which therefore need no open port for administration
     */
    static List<RequirementResult> assess(Map<Side, Map<Side, ReachablePorts>> matrix, boolean officeIsKnown,
            Set<Side> webApps, Set<Side> withoutMachines) {
        ZoneDesign design = new ZoneDesign(matrix, webApps, withoutMachines);
        List<RequirementResult> flows = new ArrayList<>();
        flows.add(design.required("internet-frontend", Side.INTERNET, Side.FRONTEND, HTTPS, WEB));
        flows.add(design.forbidden("frontend-remote", Side.FRONTEND, REMOTE, Side.INTERNET, Side.OFFICE, Side.OTHER,
                Side.BACKEND));
        flows.add(design.required("frontend-database", Side.FRONTEND, Side.BACKEND, DATABASE, DATABASE));
        flows.add(design.required("management-frontend", Side.MANAGEMENT, Side.FRONTEND, REMOTE, null));
        flows.add(design.required("management-backend", Side.MANAGEMENT, Side.BACKEND, REMOTE, REMOTE));
        flows.add(design.forbidden("backend-closed", Side.BACKEND, null, Side.INTERNET, Side.OFFICE, Side.OTHER));
        flows.add(design.office(officeIsKnown));
        flows.add(design.required("frontend-outbound", Side.FRONTEND, Side.INTERNET, HTTPS, null));
        flows.add(design.required("backend-outbound", Side.BACKEND, Side.INTERNET, HTTPS, null));
        return flows;
    }

    private Optional<ReachablePorts> passing(Side from, Side to) {
        return Optional.ofNullable(matrix.getOrDefault(from, Map.of()).get(to));
    }

    private RequirementResult missing(String id, Side to) {
        return new RequirementResult(id, Verdict.NOT_ASSESSED,
                webApps.contains(to) ? Message.of("segment.webApps") : RequirementResult.NO_ZONE);
    }

    /**
     * Assesses required traffic.
     *
     * @param atLeast TCP ports of which at least one must be open
     * @param atMost the only TCP ports that may be open; null if further open ports do not matter
     */
    private RequirementResult required(String id, Side from, Side to, Set<Integer> atLeast, Set<Integer> atMost) {
        Optional<ReachablePorts> traffic = passing(from, to);
        if (traffic.isEmpty()) {
            return missing(id, to);
        }
        ReachablePorts requiredTraffic = traffic.get().only(atLeast);
        ReachablePorts extra = atMost == null ? ReachablePorts.NONE : traffic.get().without(atMost);
        if (!extra.certain().isEmpty()) {
            return new RequirementResult(id, Verdict.NOT_MET,
                    Message.of("segment.tooMuch", new ReachablePorts(extra.certain(), extra.certain()).words()));
        }
        if (requiredTraffic.isEmpty() && atLeast.equals(REMOTE) && withoutMachines.contains(to)) {
            return extra.isEmpty() ? new RequirementResult(id, Verdict.MET, Message.of("segment.closed"))
                    : new RequirementResult(id, Verdict.UNDECIDED,
                            Message.of("segment.undecided", traffic.get().words()));
        }
        if (requiredTraffic.isEmpty()) {
            return new RequirementResult(id, Verdict.NOT_MET, Message.of("segment.tooLittle"));
        }
        return !extra.isEmpty() || requiredTraffic.certain().isEmpty()
                ? new RequirementResult(id, Verdict.UNDECIDED, Message.of("segment.undecided", traffic.get().words()))
                : atMost == null ? minimumTrafficResult(id, traffic.get(), requiredTraffic, atLeast, to)
                        : new RequirementResult(id, Verdict.MET, Message.of("segment.open", traffic.get().words()));
    }

    /** Describes the required traffic, and all open traffic if more is open, with the check that limits it. */
    private static RequirementResult minimumTrafficResult(String id, ReachablePorts traffic,
            ReachablePorts requiredTraffic, Set<Integer> required, Side to) {
        boolean isMoreOpen = !traffic.without(required).isEmpty();
        Message detail = isMoreOpen
                ? Message.of("segment.atLeastMore", requiredTraffic.words(), traffic.words(),
                        Message.of(to == Side.INTERNET ? "check.network.outbound-internet.title"
                                : "check.network.vnet-inbound.title"))
                : Message.of("segment.atLeast", requiredTraffic.words());
        return new RequirementResult(id, Verdict.MET, detail, isMoreOpen);
    }

    /**
     * Assesses forbidden traffic.
     *
     * @param ports TCP ports that must not be reachable from any of these sides; null for all ports and protocols
     */
    private RequirementResult forbidden(String id, Side to, Set<Integer> ports, Side... from) {
        List<Side> presentSides = Stream.of(from).filter(side -> passing(side, to).isPresent()).toList();
        if (presentSides.isEmpty()) {
            return missing(id, to);
        }
        Optional<RequirementResult> undecided = Optional.empty();
        for (Side side : presentSides) {
            ReachablePorts passing = passing(side, to).orElseThrow();
            ReachablePorts forbiddenTraffic = ports == null ? passing : passing.only(ports);
            if (!forbiddenTraffic.certain().isEmpty()) {
                return new RequirementResult(id, Verdict.NOT_MET, Message.of("segment.from." + side,
                        new ReachablePorts(forbiddenTraffic.certain(), forbiddenTraffic.certain()).words()));
            }
            if (!forbiddenTraffic.isEmpty() && undecided.isEmpty()) {
                undecided = Optional.of(new RequirementResult(id, Verdict.UNDECIDED,
                        Message.of("segment.undecided", forbiddenTraffic.words())));
            }
        }
        return undecided.orElseGet(() -> new RequirementResult(id, Verdict.MET, Message.of("segment.closedForOthers")));
    }

    private RequirementResult office(boolean officeIsKnown) {
        RequirementResult fromOthers = forbidden("management-office", Side.MANAGEMENT, null, Side.INTERNET, Side.OTHER,
                Side.FRONTEND, Side.BACKEND);
        boolean fromInternet = passing(Side.INTERNET, Side.MANAGEMENT).filter(traffic -> !traffic.certain().isEmpty())
                .isPresent();
        return officeIsKnown || !fromInternet ? fromOthers
                : new RequirementResult("management-office", Verdict.NOT_ASSESSED, Message.of("segment.noOffice"));
    }
}
