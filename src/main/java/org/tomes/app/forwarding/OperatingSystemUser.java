package org.tomes.app.forwarding;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;
import jdk.net.ExtendedSocketOptions;
import org.tomes.files.TemporaryFolder;

/**
 * The user that this process runs as. Any caller can set names and environment variables, so the user is determined by
 * the operating system: every new folder is owned by the user who creates it.
 *
 * @param number id of the user, on systems with numeric ids
 */
record OperatingSystemUser(UserPrincipal principal, Optional<Integer> number) {

    private static final String NOBODY_ELSE = "------";

    /**
     * @throws IOException if no folder can be created in the temporary folder
     */
    static OperatingSystemUser find() throws IOException {
        Path ownFolder = TemporaryFolder.ofProcess().path();
        return new OperatingSystemUser(Files.getOwner(ownFolder),
                views().contains("unix") ? Optional.of((Integer) Files.getAttribute(ownFolder, "unix:uid"))
                        : Optional.empty());
    }

    private static Set<String> views() {
        return FileSystems.getDefault().supportedFileAttributeViews();
    }

    /**
     * Checks whether a path is a folder, not a link to one, that belongs to this user and that no other user may enter.
     * Windows has no such permissions; folders in a user's profile inherit theirs.
     */
    boolean ownsExclusively(Path folder) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            return attributes.isDirectory() && !attributes.isOther()
                    && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(principal)
                    && (!views().contains("posix") || PosixFilePermissions
                            .toString(Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS))
                            .endsWith(NOBODY_ELSE));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Checks whether the peer process runs as this user. Windows does not report the user of the peer; there, the
     * permissions of the socket's folder must suffice.
     */
    boolean isPeerOf(SocketChannel channel) throws IOException {
        return !channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)
                || channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().equals(principal);
    }
}
