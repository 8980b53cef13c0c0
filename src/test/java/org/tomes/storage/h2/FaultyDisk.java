package org.tomes.storage.h2;

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
 * A disk between H2 and the real one that records requests and fails on demand. H2 instantiates it, so it is public.
 */
public final class FaultyDisk extends FilePathWrapper {

    static final String SCHEME = "faulty";

    /** The kinds of requests to the disk. */
    enum Deed {
        WRITE,
        TRUNCATE,
        FORCE
    }

    /** H2 creates new objects of this class for every path, so their shared state is static. */
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

        /**
         * @return the number of bytes of a write of this length that are written
         */
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

    /** Nothing is written after this number of further writes. */
    void fillAfter(int writes) {
        STATE.writesLeft = writes;
    }

    /** The failing write puts half its bytes on disk. */
    void tearWrites() {
        STATE.torn = true;
    }

    void failForce() {
        STATE.forceFails = true;
    }

    void failRead() {
        STATE.readFails = true;
    }

    /** Called after each request: the files on disk then have the state after a process was killed at that point. */
    interface Watcher {

        /**
         * @param position offset of the write, or the new length
         * @param bytes written data
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
