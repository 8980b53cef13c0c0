package org.tomes.app.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tomes.app.handover.HandoverProtocol.CommandState;

/** The bytes sent through the socket, for tests that damage them. */
public final class HandoverBytes {

    private HandoverBytes() {
    }

    /** Returns the data sent by a process that hands a command over. */
    public static byte[] of(HandedOverCommand call) throws IOException {
        return HandoverProtocol.bytes(call);
    }

    /** Returns the data sent by the process that ran it. */
    public static byte[] of(HandoverResponse response) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HandoverProtocol.write(bytes, CommandState.WAITING);
        HandoverProtocol.write(bytes, CommandState.RUNNING);
        HandoverProtocol.write(bytes, response);
        return bytes.toByteArray();
    }

    /** Returns the path of a register's socket and creates its folder. */
    public static Path socket(Path runtime, Path register) throws IOException {
        OperatingSystemUser user = OperatingSystemUser.find();
        HandoverSocket place = HandoverSocket.places(user, Optional.of(runtime), register).getFirst();
        place.createFolder(user);
        return place.path();
    }
}
