package org.tomes.app.forwarding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.tomes.app.forwarding.ForwardingProtocol.CommandState;

/** The bytes sent through the socket, for tests that damage them. */
public final class ForwardingBytes {

    private ForwardingBytes() {
    }

    /** Returns the data sent by a process that hands a command over. */
    public static byte[] of(ForwardedCommand call) throws IOException {
        return ForwardingProtocol.bytes(call);
    }

    /** Returns the data sent by the process that ran it. */
    public static byte[] of(ForwardingResponse response) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ForwardingProtocol.write(bytes, CommandState.WAITING);
        ForwardingProtocol.write(bytes, CommandState.RUNNING);
        ForwardingProtocol.write(bytes, response);
        return bytes.toByteArray();
    }

    /** Returns the path of a register's socket and creates its folder. */
    public static Path socket(Path runtime, Path register) throws IOException {
        OperatingSystemUser user = OperatingSystemUser.find();
        ForwardingSocket place = ForwardingSocket.places(user, Optional.of(runtime), register).getFirst();
        place.createFolder(user);
        return place.path();
    }
}
