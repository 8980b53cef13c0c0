package org.tomes.nsg.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tomes.nsg.segment.Segmentation.Side;
import org.tomes.nsg.segment.ZoneFlow.Verdict;
import org.tomes.text.Message;

/**
 * The design: the internet reaches web servers and nothing else, the frontend reaches the database and nothing else,
 * people administer from one zone and reach that from the office only, and updates go out by HTTPS.
 */
final class ZoneDesign {

    /** The detail of a requirement on a zone that the network does not have. */
    static final String NO_ZONE = "segment.noZone";
    private static final Set<Integer> HTTPS = Set.of(443);
    /** Port 80 may be open to send people to HTTPS. */
    private static final Set<Integer> WEB = Set.of(80, 443);
    private static final Set<Integer> REMOTE = Set.of(22, 3389);
    private static final Set<Integer> DATABASE = Set.of(1433, 3306, 5432);

    private final Map<Side, Map<Side, PermittedTraffic>> matrix;

    private final Set<Side> webApps;

    private ZoneDesign(Map<Side, Map<Side, PermittedTraffic>> matrix, Set<Side> webApps) {
        this.matrix = matrix;
        this.webApps = webApps;
    }

    /** @param webApps zones with subnets that are lent to App Service: no group filters what reaches its apps */
    static List<ZoneFlow> assess(Map<Side, Map<Side, PermittedTraffic>> matrix, boolean officeIsKnown,
            Set<Side> webApps) {
        ZoneDesign design = new ZoneDesign(matrix, webApps);
        List<ZoneFlow> flows = new ArrayList<>();
        flows.add(design.wanted("internet-frontend", Side.INTERNET, Side.FRONTEND, HTTPS, WEB));
        flows.add(design.unwanted("frontend-remote", Side.FRONTEND, REMOTE, Side.INTERNET, Side.OFFICE, Side.OTHER,
                Side.BACKEND));
        flows.add(design.wanted("frontend-database", Side.FRONTEND, Side.BACKEND, DATABASE, DATABASE));
        flows.add(design.wanted("management-frontend", Side.MANAGEMENT, Side.FRONTEND, REMOTE, null));
        flows.add(design.wanted("management-backend", Side.MANAGEMENT, Side.BACKEND, REMOTE, REMOTE));
        flows.add(design.unwanted("backend-closed", Side.BACKEND, null, Side.INTERNET, Side.OFFICE, Side.OTHER));
        flows.add(design.office(officeIsKnown));
        flows.add(design.wanted("frontend-outbound", Side.FRONTEND, Side.INTERNET, HTTPS, null));
        flows.add(design.wanted("backend-outbound", Side.BACKEND, Side.INTERNET, HTTPS, null));
        return flows;
    }

    private Optional<PermittedTraffic> passing(Side from, Side to) {
        return Optional.ofNullable(matrix.getOrDefault(from, Map.of()).get(to));
    }

    private ZoneFlow missing(String id, Side to) {
        return new ZoneFlow(id, Verdict.NOT_ASSESSED, Message.of(webApps.contains(to) ? "segment.webApps" : NO_ZONE));
    }

    /**
     * @param atLeast TCP ports of which one must be open
     * @param atMost TCP ports that may be open; null where it does not matter what else is
     */
    private ZoneFlow wanted(String id, Side from, Side to, Set<Integer> atLeast, Set<Integer> atMost) {
        Optional<PermittedTraffic> found = passing(from, to);
        if (found.isEmpty()) {
            return missing(id, to);
        }
        PermittedTraffic wanted = found.get().only(atLeast);
        PermittedTraffic extra = atMost == null ? PermittedTraffic.NONE : found.get().without(atMost);
        if (!extra.certain().isEmpty()) {
            return new ZoneFlow(id, Verdict.NOT_MET,
                    Message.of("segment.tooMuch", new PermittedTraffic(extra.certain(), extra.certain()).words()));
        }
        if (wanted.isNothing()) {
            return new ZoneFlow(id, Verdict.NOT_MET, Message.of("segment.tooLittle"));
        }
        return !extra.isNothing() || wanted.certain().isEmpty()
                ? new ZoneFlow(id, Verdict.UNDECIDED, Message.of("segment.undecided", found.get().words()))
                : new ZoneFlow(id, Verdict.MET, atMost == null ? atLeast(found.get(), wanted, atLeast, to)
                        : Message.of("segment.open", found.get().words()));
    }

    /** Names what the requirement is about apart from what it does not limit, and the check that limits the rest. */
    private static Message atLeast(PermittedTraffic found, PermittedTraffic wanted, Set<Integer> required, Side to) {
        PermittedTraffic further = found.without(required);
        return further.isNothing() ? Message.of("segment.atLeast", wanted.words())
                : Message.of("segment.atLeastMore", wanted.words(), further.words(),
                        Message.of(to == Side.INTERNET ? "check.network.outbound-internet.title"
                                : "check.network.vnet-inbound.title"));
    }

    /** @param ports TCP ports that nobody of these may reach; null for every port and protocol */
    private ZoneFlow unwanted(String id, Side to, Set<Integer> ports, Side... from) {
        List<Side> known = Stream.of(from).filter(side -> passing(side, to).isPresent()).toList();
        if (known.isEmpty()) {
            return missing(id, to);
        }
        Optional<ZoneFlow> undecided = Optional.empty();
        for (Side side : known) {
            PermittedTraffic passing = passing(side, to).orElseThrow();
            PermittedTraffic bad = ports == null ? passing : passing.only(ports);
            if (!bad.certain().isEmpty()) {
                return new ZoneFlow(id, Verdict.NOT_MET,
                        Message.of("segment.from." + side, new PermittedTraffic(bad.certain(), bad.certain()).words()));
            }
            if (!bad.isNothing() && undecided.isEmpty()) {
                undecided = Optional
                        .of(new ZoneFlow(id, Verdict.UNDECIDED, Message.of("segment.undecided", bad.words())));
            }
        }
        return undecided.orElseGet(() -> new ZoneFlow(id, Verdict.MET, Message.of("segment.closed")));
    }

    private ZoneFlow office(boolean known) {
        ZoneFlow nobodyElse = unwanted("management-office", Side.MANAGEMENT, null, Side.INTERNET, Side.OTHER,
                Side.FRONTEND, Side.BACKEND);
        boolean fromInternet = nobodyElse.detail().key().equals("segment.from.INTERNET");
        return known || !fromInternet ? nobodyElse
                : new ZoneFlow("management-office", Verdict.NOT_ASSESSED, Message.of("segment.noOffice"));
    }
}
