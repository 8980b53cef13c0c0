package org.tomes.nsg.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomes.nsg.Direction;
import org.tomes.nsg.Protocol;
import org.tomes.nsg.TagResolution;
import org.tomes.nsg.space.AddressSet;
import org.tomes.nsg.space.Cidr;
import org.tomes.nsg.space.PortNotation;
import org.tomes.nsg.space.RangeSet;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.spreadsheet.CsvRows;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.text.Message;

/** Reads flows from CSV with a header line. Columns may be in any order; the case of their names is ignored. */
public final class FlowCsv {

    private static final List<String> COLUMNS = List.of("direction", "protocol", "source", "sourceport", "destination",
            "destinationport");

    private final List<Integer> places;
    private final AddressSet publicSpace;

    private FlowCsv(SheetRow head, AddressSet publicSpace) {
        this.publicSpace = publicSpace;
        List<String> names = head.cells().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        this.places = COLUMNS.stream().map(names::indexOf).toList();
        if (places.contains(-1)) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.flows.columns"));
        }
    }

    /**
     * A flow, or the reason why the line is invalid.
     *
     * @param flow empty if the line could not be read
     */
    public record Row(Optional<Flow> flow, Message complaint) {
    }

    /**
     * @param text the whole file
     * @return one row for each line that is not empty, in order
     * @throws Problem if a column is missing in the header line
     */
    public static List<Row> rows(String text, TagResolution resolution) {
        List<SheetRow> lines = CsvRows.of(text.replace("\uFEFF", ""));
        if (lines.isEmpty()) {
            throw new Problem(ProblemKind.INPUT, Message.of("nsg.flows.columns"));
        }
        FlowCsv csv = new FlowCsv(lines.getFirst(), resolution.publicSpace());
        return lines.stream().skip(1).map(csv::row).toList();
    }

    private Row row(SheetRow row) {
        String line = String.join(",", row.cells());
        List<String> values = places.stream().map(place -> row.cell(place).strip()).toList();
        Optional<Direction> direction = Arrays.stream(Direction.values())
                .filter(candidate -> candidate.azureName().equalsIgnoreCase(values.get(0)))
                .findFirst();
        Optional<RangeSet> protocols = Protocol.parse(values.get(1));
        Optional<AddressSet> source = addresses(values.get(2));
        Optional<RangeSet> sourcePorts = ports(values.get(3));
        Optional<AddressSet> destination = addresses(values.get(4));
        Optional<RangeSet> destinationPorts = ports(values.get(5));
        if (direction.isEmpty() || protocols.isEmpty() || source.isEmpty() || sourcePorts.isEmpty()
                || destination.isEmpty() || destinationPorts.isEmpty()) {
            return new Row(Optional.empty(), Message.of("nsg.flows.line", line));
        }
        Flow flow = new Flow(direction.get(), protocols.get(), source.get(), sourcePorts.get(), destination.get(),
                destinationPorts.get());
        return flow.boxes().isEmpty() ? new Row(Optional.empty(), Message.of("nsg.flows.families", line))
                : new Row(Optional.of(flow), Message.of("nsg.flows.line", line));
    }

    private Optional<AddressSet> addresses(String text) {
        return text.equals("*") ? Optional.of(AddressSet.ALL)
                : text.equalsIgnoreCase("internet") ? Optional.of(publicSpace) : Cidr.parse(text).map(Cidr::asSet);
    }

    /**
     * Parses ports. An empty value means any port. Unlike in a rule, a single port 0 is valid here, because packets can
     * have it.
     */
    private static Optional<RangeSet> ports(String text) {
        return text.isEmpty() ? Optional.of(PortNotation.ALL)
                : text.equals("0") ? Optional.of(RangeSet.of(0, 0))
                        : PortNotation.parse(text).filter(ports -> !ports.isEmpty());
    }
}
