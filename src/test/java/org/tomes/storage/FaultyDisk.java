package org.tomes.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk between H2 and the real one, that notes what it is asked and fails when a test wants it to. H2 makes objects
 * of it, so it is public.
 */
public final class FaultyDisk extends FilePathWrapper {

    static final String SCHEME = "faulty";

    /** What the disk was asked, in order. */
    enum Deed {
        WRITE,
        TRUNCATE,
        FORCE
    }

    /** H2 makes new objects of this class for every path, so what they share stands apart. */
    private static final State STATE = new State();

    static final class State {

        private final List<Deed> deeds = new ArrayList<>();
        private int writesLeft = Integer.MAX_VALUE;
        private boolean torn;
        private boolean forceFails;
        private boolean readFails;
        private Watcher watcher = (deed, position, bytes) -> {
        };

        private synchronized void note(Deed deed) throws IOException {
            deeds.add(deed);
            if (deed == Deed.FORCE && forceFails) {
                throw new IOException("Input/output error");
            }
        }

        /** @return how many bytes of a write of this length get through */
        private synchronized int take(int length) {
            if (writesLeft > 0) {
                writesLeft--;
                return length;
            }
            return torn ? length / 2 : 0;
        }
    }

    static FaultyDisk install() {
        FaultyDisk disk = new FaultyDisk();
        FilePath.register(disk);
        disk.repair();
        return disk;
    }

    /** After so many more writes nothing is written any more. */
    void fillAfter(int writes) {
        STATE.writesLeft = writes;
    }

    /** The write that fails gets half its bytes on disk. */
    void tearWrites() {
        STATE.torn = true;
    }

    void failForce() {
        STATE.forceFails = true;
    }

    void failRead() {
        STATE.readFails = true;
    }

    /** Told after each deed: what lies on the disk then is what a process leaves that is killed there. */
    interface Watcher {

        /**
         * @param position where it was written, or the length that was left
         * @param bytes what was written
         */
        void done(Deed deed, long position, byte[] bytes);
    }

    void watch(Watcher looking) {
        STATE.watcher = looking;
    }

    void repair() {
        STATE.watcher = (deed, position, bytes) -> {
        };
        STATE.writesLeft = Integer.MAX_VALUE;
        STATE.torn = false;
        STATE.forceFails = false;
        STATE.readFails = false;
        STATE.deeds.clear();
    }

    List<Deed> deeds() {
        return List.copyOf(STATE.deeds);
    }

    void forget() {
        STATE.deeds.clear();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel real;

        private Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            if (STATE.readFails) {
                throw new IOException("Input/output error");
            }
            return real.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            STATE.note(Deed.WRITE);
            int through = STATE.take(source.remaining());
            if (through < source.remaining()) {
                ByteBuffer part = source.slice().limit(through);
                real.write(part, position);
                throw new IOException("No space left on device");
            }
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            int written = real.write(source, position);
            STATE.watcher.done(Deed.WRITE, position, bytes);
            return written;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            STATE.note(Deed.TRUNCATE);
            real.truncate(size);
            STATE.watcher.done(Deed.TRUNCATE, size, new byte[0]);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            STATE.note(Deed.FORCE);
            real.force(metaData);
            STATE.watcher.done(Deed.FORCE, 0, new byte[0]);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
